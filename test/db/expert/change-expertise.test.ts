import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
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
  it('changes as a whole; a validated expert stays on the roster', async () => {
    const personId = await anExpertToBe()
    await change(personId)
    await test.db
      .updateTable('expert')
      .set({ status: 'validated', band: 'senior' })
      .where('person_id', '=', personId)
      .execute()
    const nothing = { accountHolder: null, iban: null, bic: null }
    expect(await change(personId, { version: 1, fields: ['policy', 'law'], ...nothing })).toEqual({ version: 2 })
    expect(await expertProfileOf(test.db, personId)).toMatchObject({
      status: 'validated',
      fields: ['policy', 'law'],
      account: null,
    })
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
    const entry = await test.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('type', '=', 'expert.changed')
      .where('actor_id', '=', personId)
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({ personId, version: 1 })
  })
})
