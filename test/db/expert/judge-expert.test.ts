import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { factsAsValidated, keepAsValidated } from '../../../db/expert/as-validated.ts'
import { expertProfileOf } from '../../../db/expert/expert-queries.ts'
import { type ExpertJudgement, judgeExpert } from '../../../db/expert/judge-expert.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anExpert } from '../../support/mission-records.ts'
import { aPerson } from '../../support/records.ts'
import { adoptedRules, silkRoutesRules } from '../../support/request-records.ts'

let test: TestDatabase
let officer: string
beforeAll(async () => {
  test = await createTestDatabase()
  await adoptedRules(test.db)
  officer = await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] })
})
afterAll(() => test.stop())

const band = silkRoutesRules().fees.bands.at(-1)!.key
const judge = (judgement: Partial<ExpertJudgement> & { personId: string }, by = officer) =>
  inTransaction(test.db, (trx) =>
    judgeExpert(trx, personActor(by), { outcome: 'validate', band, reason: 'Ten years of it.', ...judgement }),
  )

const keep = (personId: string) =>
  inTransaction(test.db, async (trx) =>
    keepAsValidated(trx, personId, {
      fields: ['law'],
      languages: ['en'],
      countries: [],
      homeCountry: 'IT',
      profile: '',
    }),
  )

describe('an officer', () => {
  it('validates an expert in a fee band', async () => {
    const personId = await anExpert(test.db, { status: 'registered' })
    await judge({ personId })
    expect(await expertProfileOf(test.db, personId)).toMatchObject({
      status: 'validated',
      band,
      judgedBy: 'Amina Karimova',
      reason: 'Ten years of it.',
    })
  })
  it('blocks an expert, and may validate them again', async () => {
    const personId = await anExpert(test.db)
    await judge({ personId, outcome: 'block', band: null, reason: 'References do not hold.' })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('blocked')
    await judge({ personId })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('validated')
  })
  it('validates what an expert has changed, and it counts from then on', async () => {
    const personId = await anExpert(test.db)
    await keep(personId)
    await test.db.updateTable('expert').set({ status: 'changed' }).where('person_id', '=', personId).execute()
    await judge({ personId })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('validated')
    expect(await factsAsValidated(test.db, personId)).toBeUndefined()
  })
  it('validates nothing that they have not read: the expert changed it meanwhile', async () => {
    const personId = await anExpert(test.db, { status: 'registered' })
    await expect(judge({ personId, version: 7 })).rejects.toMatchObject({ name: 'StaleVersion' })
    await judge({ personId, version: 1 })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('validated')
  })
  it.each([
    ['a reason', { reason: ' ' }, 'problem.reason-needed'],
    ['a band', { band: null }, 'problem.expert-band'],
    ['a band of the rules', { band: 'gold' }, 'problem.expert-band'],
  ])('needs %s', async (_, changes, message) => {
    const personId = await anExpert(test.db, { status: 'registered' })
    await expect(judge({ personId, ...changes })).rejects.toMatchObject({ problems: [{ message }] })
    expect((await expertProfileOf(test.db, personId))!.status).toBe('registered')
  })
  it('does not judge themselves', async () => {
    const personId = await anExpert(test.db, { status: 'registered' })
    await expect(judge({ personId }, personId)).rejects.toThrow('problem.four-eyes')
  })
  it('finds nobody who has not said what they can do', async () => {
    await expect(judge({ personId: await aPerson(test.db) })).rejects.toMatchObject({ name: 'NotFound' })
  })
})
