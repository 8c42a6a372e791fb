import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { factsAsValidated } from '../../../db/expert/as-validated.ts'
import { changeExpertise, type ExpertiseEdit } from '../../../db/expert/change-expertise.ts'
import { expertProfileOf } from '../../../db/expert/expert-queries.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson } from '../../support/records.ts'
import { adoptedRules } from '../../support/request-records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const change = (personId: string, changes: Partial<ExpertiseEdit> = {}) =>
  inTransaction(test.db, (trx) =>
    changeExpertise(trx, personActor(personId), {
      fields: ['law'],
      languages: ['en', 'ru'],
      countries: ['TJ'],
      homeCountry: 'AT',
      availableFrom: null,
      availableTo: '2030-12-31',
      profile: ' Drafted two migration laws. ',
      accountHolder: 'Lena Hofer',
      iban: 'AT61 1904 3002 3457 3201',
      bic: null,
      version: 0,
      ...changes,
    }),
  )
const anExpertToBe = () => aPerson(test.db, { name: 'Lena Hofer', roles: ['expert'] })

async function aValidatedExpert(status: 'validated' | 'blocked' = 'validated'): Promise<string> {
  const personId = await anExpertToBe()
  await change(personId)
  await test.db.updateTable('expert').set({ status, band: 'senior' }).where('person_id', '=', personId).execute()
  return personId
}

async function lastDetailOf(personId: string): Promise<unknown> {
  const entry = await test.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('type', '=', 'expert.changed')
    .where('actor_id', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return entry.detail
}

describe('before the facility’s rules are adopted', () => {
  it('nobody can be an expert', async () => {
    await expect(change(await anExpertToBe())).rejects.toThrow('problem.no-facility-rules')
  })
})

describe('what an expert says of themselves', () => {
  beforeAll(() => adoptedRules(test.db))

  it('is kept, tidied, and waits to be validated', async () => {
    const personId = await anExpertToBe()
    expect(await change(personId)).toEqual({ version: 1 })
    expect(await expertProfileOf(test.db, personId)).toMatchObject({
      name: 'Lena Hofer',
      status: 'registered',
      version: 1,
      band: null,
      fields: ['law'],
      languages: ['en', 'ru'],
      availableTo: '2030-12-31',
      profile: 'Drafted two migration laws.',
      account: { holder: 'Lena Hofer', iban: 'AT611904300234573201', bic: null, version: 1, status: 'entered' },
    })
  })
  it('changes as a whole; dates and accounts need nobody’s word', async () => {
    const personId = await aValidatedExpert()
    const nothing = { accountHolder: null, iban: null, bic: null }
    const later = { availableFrom: '2029-01-01', languages: ['ru', 'en'] }
    expect(await change(personId, { version: 1, ...later, ...nothing })).toEqual({ version: 2 })
    expect(await expertProfileOf(test.db, personId)).toMatchObject({ status: 'validated', account: null })
    expect(await factsAsValidated(test.db, personId)).toBeUndefined()
  })
  it.each([
    ['fields', { fields: ['policy', 'law'] }],
    ['languages', { languages: ['en'] }],
    ['countries', { countries: ['TJ', 'UZ'] }],
    ['homeCountry', { homeCountry: 'TJ' }],
    ['profile', { profile: 'Drafted three migration laws.' }],
  ])('is to be validated again when what was validated changes: %s', async (fact, changes) => {
    const personId = await aValidatedExpert()
    await change(personId, { version: 1, ...changes })
    expect(await expertProfileOf(test.db, personId)).toMatchObject({ status: 'changed', ...changes })
    expect(await factsAsValidated(test.db, personId)).toEqual({
      fields: ['law'],
      languages: ['en', 'ru'],
      countries: ['TJ'],
      homeCountry: 'AT',
      profile: 'Drafted two migration laws.',
    })
    expect(await lastDetailOf(personId)).toEqual({ personId, version: 2, awaits: [fact] })
  })
  it('keeps what was validated over further changes, and needs no word when it comes back to it', async () => {
    const personId = await aValidatedExpert()
    await change(personId, { version: 1, fields: ['policy'] })
    await change(personId, { version: 2, fields: ['policy', 'law'] })
    expect((await factsAsValidated(test.db, personId))!.fields).toEqual(['law'])
    await change(personId, { version: 3 })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('validated')
    expect(await factsAsValidated(test.db, personId)).toBeUndefined()
  })
  it('does not bring a blocked expert back', async () => {
    const personId = await aValidatedExpert('blocked')
    await change(personId, { version: 1, fields: ['policy'] })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('blocked')
  })
  it('is refused when it was changed meanwhile', async () => {
    const personId = await anExpertToBe()
    await change(personId)
    await expect(change(personId)).rejects.toMatchObject({ name: 'StaleVersion' })
  })
  it('is begun once, from two tabs at the same time', async () => {
    const personId = await anExpertToBe()
    const results = await Promise.allSettled([change(personId), change(personId)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
  it('is refused with what is wrong at each field, and nothing is kept', async () => {
    const personId = await anExpertToBe()
    await expect(change(personId, { fields: ['astrology'], iban: 'AT61' })).rejects.toMatchObject({
      problems: [
        { field: 'fields', message: 'problem.not-understood' },
        { field: 'iban', message: 'problem.iban' },
      ],
    })
    expect(await expertProfileOf(test.db, personId)).toBeUndefined()
  })
  it('is in the trail of the facility without the words themselves', async () => {
    const personId = await anExpertToBe()
    await change(personId)
    expect(await lastDetailOf(personId)).toEqual({ personId, version: 1 })
  })
})
