import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, json, type Trx } from '../../../db/database.ts'
import { decideValidation } from '../../../db/mission/decide-validation.ts'
import { reportsOfMission } from '../../../db/mission/mission-queries.ts'
import { returnMissionReport } from '../../../db/mission/return-mission-report.ts'
import { validateReport } from '../../../db/mission/validate-report.ts'
import { actOnDueTask } from '../../../db/task/act-on-due-task.ts'
import type { TaskState } from '../../../db/task/open-task.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, askOf, type Cast, contextOf, report } from '../../support/mission-records.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import { silkRoutesRules } from '../../support/request-records.ts'
import { answerOf, exceptionsOf } from './days.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const act = <R>(command: (trx: Trx) => Promise<R>): Promise<R> => inTransaction(test.db, command)
const setBack = () => setClock(test.db, new Date())
const feeOf = (missionId: string) =>
  test.db.selectFrom('fee').selectAll().where('mission_id', '=', missionId).executeTakeFirst()

async function keepSilent(missionId: string, task: TaskState): Promise<void> {
  const context = await contextOf(test.db, missionId)
  for (let state = task; state.state === 'open' && state.nextAt !== null; ) {
    await setClock(test.db, new Date(state.nextAt + 1000))
    state = await act((trx) => actOnDueTask(trx, context, task.id))
  }
}

describe('a report', () => {
  it('is handed in once the mission has ended, and gets a receipt', async () => {
    const cast = await aMission(test.db, { status: 'reporting' })
    const task = await askOf(test.db, cast.missionId, 'report-mission', '1')
    const receipt = await report(test.db, cast)
    expect(receipt.round).toBe(1)
    expect(receipt.arrivedAt).toEqual(receipt.acceptedAt)
    expect(await statusOf(test.db, cast.missionId)).toBe('validation')
    expect(await answerOf(test.db, task.id)).toBe('reported')
    expect(await reportsOfMission(test.db, cast.missionId)).toMatchObject([
      { round: 1, daysWorked: 10, daysAway: 12, submittedBy: 'Elena Marchetti', judgement: null },
    ])
  })
  it.each(['planned', 'under-way', 'validation', 'payment'] as const)(
    'is refused while the mission is %s',
    async (status) => {
      const cast = await aMission(test.db, { status })
      await expect(report(test.db, cast)).rejects.toThrow('problem.mission-cannot-report')
    },
  )
  it('has no more days than were agreed', async () => {
    const cast = await aMission(test.db, { status: 'reporting' })
    await expect(report(test.db, cast, { daysWorked: 13 })).rejects.toMatchObject({
      problems: [{ field: 'daysWorked', message: 'problem.mission-days-worked', values: { most: 12 } }],
    })
    expect(await reportsOfMission(test.db, cast.missionId)).toEqual([])
  })
  it('by letter names who typed it in', async () => {
    const cast = await aMission(test.db, { status: 'reporting' })
    const byLetter = { ...cast.officer, onBehalfOf: { of: 'Elena Marchetti', note: 'Fax of 3 May' } }
    await report(test.db, { ...cast, expert: byLetter })
    expect(await exceptionsOf(test.db, cast.missionId)).toEqual(['on-behalf'])
    const [sent] = await reportsOfMission(test.db, cast.missionId)
    expect(sent).toMatchObject({ onBehalfOf: 'Elena Marchetti', onBehalfNote: 'Fax of 3 May' })
  })
})

describe('validation', () => {
  it('makes the fee due: days worked, and subsistence for the days away', async () => {
    const { missionId, requester } = await aMission(test.db, { status: 'validation' })
    const task = await askOf(test.db, missionId, 'validate-report', '1')
    const validate = () => act((trx) => validateReport(trx, requester, { missionId }))
    await validate()
    expect(await statusOf(test.db, missionId)).toBe('payment')
    expect(await answerOf(test.db, task.id)).toBe('validated')
    const fee = (await feeOf(missionId))!
    expect(fee).toMatchObject({ status: 'due', round: 1, days: 10, subsistence_days: 12, currency: 'EUR' })
    expect(fee.amount_minor).toBe(10n * fee.per_day_minor + 12n * fee.subsistence_minor)
    await expect(validate()).rejects.toThrow('problem.mission-cannot-validate')
  })
  it('of a remote mission brings no subsistence', async () => {
    const { missionId } = await aMission(test.db, { status: 'payment', modality: 'remote' })
    expect(await feeOf(missionId)).toMatchObject({ days: 10, subsistence_days: 0 })
  })
  it('is refused before there is a report', async () => {
    const { missionId, requester } = await aMission(test.db, { status: 'reporting' })
    await expect(act((trx) => validateReport(trx, requester, { missionId }))).rejects.toThrow(
      'problem.mission-cannot-validate',
    )
  })
})

describe('a report that is returned', () => {
  it('goes back with the reason and comes again as the next round', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    const { missionId, requester } = cast
    const task = await askOf(test.db, missionId, 'validate-report', '1')
    const giveBack = (reason: string) => act((trx) => returnMissionReport(trx, requester, { missionId, reason }))
    await expect(giveBack('')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await giveBack('The annex is missing.')
    expect(await answerOf(test.db, task.id)).toBe('returned')
    expect(await statusOf(test.db, missionId)).toBe('reporting')
    await expect(giveBack('Again.')).rejects.toThrow('problem.mission-cannot-return')
    expect((await report(test.db, cast, { daysWorked: 9 })).round).toBe(2)
    await act((trx) => validateReport(trx, requester, { missionId }))
    expect((await feeOf(missionId))!.days).toBe(9)
    expect(
      (await reportsOfMission(test.db, missionId)).map(({ round, judgement, judgementReason }) => [
        round,
        judgement,
        judgementReason,
      ]),
    ).toEqual([
      [2, 'validated', null],
      [1, 'returned', 'The annex is missing.'],
    ])
  })
})

describe('silence on a report', () => {
  const decide = (
    { missionId, officer }: Cast,
    outcome: 'validate' | 'return',
    reason = 'The work is there to be seen.',
  ) => act((trx) => decideValidation(trx, officer, { missionId, outcome, reason }))

  it('leaves it to an officer, who is in the register of exceptions', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    const task = await askOf(test.db, cast.missionId, 'validate-report', '1')
    await expect(decide(cast, 'validate')).rejects.toThrow('problem.institution-has-time')
    await keepSilent(cast.missionId, task)
    expect(await statusOf(test.db, cast.missionId)).toBe('validation')
    const asked = await askOf(test.db, cast.missionId, 'decide-validation', '1')
    await expect(decide(cast, 'validate', '')).rejects.toMatchObject({
      problems: [{ message: 'problem.reason-needed' }],
    })
    await decide(cast, 'validate').finally(setBack)
    expect(await answerOf(test.db, asked.id)).toBe('validate')
    expect(await statusOf(test.db, cast.missionId)).toBe('payment')
    expect(await exceptionsOf(test.db, cast.missionId)).toEqual(['without-validation'])
    await expect(decide(cast, 'validate')).rejects.toThrow('problem.mission-cannot-validate')
  })
  it('may send it back', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    await keepSilent(cast.missionId, await askOf(test.db, cast.missionId, 'validate-report', '1'))
    await decide(cast, 'return', 'It says nothing of the training.').finally(setBack)
    expect(await statusOf(test.db, cast.missionId)).toBe('reporting')
    expect(await exceptionsOf(test.db, cast.missionId)).toEqual([])
  })
  it('validates it where the rules say so', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    const rules = { ...silkRoutesRules(), validation: { silence: 'validated' as const } }
    const { proposed_by } = await test.db.selectFrom('facility_rules').select('proposed_by').executeTakeFirstOrThrow()
    await test.db
      .insertInto('facility_rules')
      .values({ version: 2, rules: json(rules), proposed_by })
      .execute()
    await test.db.updateTable('request').set({ rule_version: 2 }).where('case_id', '=', cast.requestId).execute()
    await keepSilent(cast.missionId, await askOf(test.db, cast.missionId, 'validate-report', '1')).finally(setBack)
    expect(await statusOf(test.db, cast.missionId)).toBe('payment')
    expect((await eventsOf(test.db, cast.missionId)).at(-1)).toBe('mission.validated')
    expect(await reportsOfMission(test.db, cast.missionId)).toMatchObject([{ judgement: 'silent', judgedBy: null }])
    expect((await feeOf(cast.missionId))!.days).toBe(10)
  })
  it('closes the mission where the rules say so and nothing was worked', async () => {
    const cast = await aMission(test.db, { status: 'reporting', days: 20 })
    await report(test.db, cast, { daysWorked: 0, daysAway: 0 })
    await test.db.updateTable('request').set({ rule_version: 2 }).where('case_id', '=', cast.requestId).execute()
    await keepSilent(cast.missionId, await askOf(test.db, cast.missionId, 'validate-report', '1')).finally(setBack)
    expect([await statusOf(test.db, cast.missionId), await statusOf(test.db, cast.requestId)]).toEqual([
      'closed',
      'reviewing',
    ])
  })
})
