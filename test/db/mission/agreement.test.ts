import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { acceptMission } from '../../../db/mission/accept-mission.ts'
import { acceptNomination } from '../../../db/mission/accept-nomination.ts'
import { cancelMission } from '../../../db/mission/cancel-mission.ts'
import { decideNomination } from '../../../db/mission/decide-nomination.ts'
import { declineMission } from '../../../db/mission/decline-mission.ts'
import { refuseNomination } from '../../../db/mission/refuse-nomination.ts'
import { rescheduleMission } from '../../../db/mission/reschedule-mission.ts'
import { actOnDueTask } from '../../../db/task/act-on-due-task.ts'
import type { TaskState } from '../../../db/task/open-task.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, askOf, contextOf, today } from '../../support/mission-records.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import { answerOf, daysOf, exceptionsOf } from './days.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const act = <R>(command: (trx: Trx) => Promise<R>): Promise<R> => inTransaction(test.db, command)
const reason = 'They worked for us before, and it did not go well.'

/** Lets a task's time pass: reminders first, then what silence does. The clock is set back afterwards. */
async function keepSilent(missionId: string, task: TaskState): Promise<void> {
  const context = await contextOf(test.db, missionId)
  for (let state = task; state.state === 'open' && state.nextAt !== null; ) {
    await setClock(test.db, new Date(state.nextAt + 1000))
    state = await act((trx) => actOnDueTask(trx, context, task.id))
  }
}
const setBack = () => setClock(test.db, new Date())

describe('the nomination', () => {
  it('is accepted by the institution, and the mission is offered', async () => {
    const { missionId, requester } = await aMission(test.db)
    const task = await askOf(test.db, missionId, 'accept-nomination')
    await act((trx) => acceptNomination(trx, requester, { missionId }))
    expect(await statusOf(test.db, missionId)).toBe('offered')
    expect(await answerOf(test.db, task.id)).toBe('accepted')
  })
  it('may be accepted before the workflow has asked, but once', async () => {
    const { missionId, requester } = await aMission(test.db)
    const accept = () => act((trx) => acceptNomination(trx, requester, { missionId }))
    await accept()
    await expect(accept()).rejects.toThrow('problem.mission-cannot-accept')
    expect(await eventsOf(test.db, missionId)).toEqual(['nomination.accepted'])
  })
  it('is refused with a reason, and the request goes back to the roster', async () => {
    const { missionId, requestId, requester } = await aMission(test.db)
    const task = await askOf(test.db, missionId, 'accept-nomination')
    const refuse = (why: string) => act((trx) => refuseNomination(trx, requester, { missionId, reason: why }))
    await expect(refuse(' ')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await refuse(reason)
    expect([await statusOf(test.db, missionId), await statusOf(test.db, requestId)]).toEqual([
      'fallen-through',
      'matching',
    ])
    expect(await answerOf(test.db, task.id)).toBe('refused')
    expect((await eventsOf(test.db, requestId)).at(-1)).toBe('mission.settled')
    expect(await daysOf(test.db, requestId)).toEqual([20, 0, 0])
    await expect(refuse(reason)).rejects.toThrow('problem.mission-cannot-refuse')
  })
  it('is accepted by letter through an officer, who is named beside the institution', async () => {
    const { missionId, officer } = await aMission(test.db)
    const byLetter = { ...officer, onBehalfOf: { of: 'Ministry of Labour', note: 'Letter 12' } }
    await act((trx) => acceptNomination(trx, byLetter, { missionId }))
    expect(await exceptionsOf(test.db, missionId)).toEqual(['on-behalf'])
  })
  it('of a case that is no mission is not found', async () => {
    const { requestId, requester } = await aMission(test.db)
    await expect(act((trx) => acceptNomination(trx, requester, { missionId: requestId }))).rejects.toMatchObject({
      name: 'NotFound',
    })
  })
})

describe('a silent institution', () => {
  it('is decided for by an officer once its time is over, and not before', async () => {
    const { missionId, officer } = await aMission(test.db)
    const task = await askOf(test.db, missionId, 'accept-nomination')
    const decide = () => act((trx) => decideNomination(trx, officer, { missionId, outcome: 'accept', reason: 'Time.' }))
    await expect(decide()).rejects.toThrow('problem.institution-has-time')
    await keepSilent(missionId, task)
    expect(await statusOf(test.db, missionId)).toBe('nominated')
    await decide().finally(setBack)
    expect(await statusOf(test.db, missionId)).toBe('offered')
    expect(await exceptionsOf(test.db, missionId)).toEqual(['override'])
    await expect(decide()).rejects.toThrow('problem.mission-cannot-accept')
  })
  it('may find the mission fallen through', async () => {
    const { missionId, requestId, officer } = await aMission(test.db)
    await keepSilent(missionId, await askOf(test.db, missionId, 'accept-nomination'))
    const asked = await askOf(test.db, missionId, 'decide-nomination')
    const decide = (why: string) =>
      act((trx) => decideNomination(trx, officer, { missionId, outcome: 'refuse', reason: why }))
    await expect(decide('')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await decide('Nobody answers the telephone.').finally(setBack)
    expect([await statusOf(test.db, missionId), await statusOf(test.db, requestId)]).toEqual([
      'fallen-through',
      'matching',
    ])
    expect(await answerOf(test.db, asked.id)).toBe('refuse')
  })
})

describe('the offer', () => {
  it('is accepted by the expert, and the days are promised', async () => {
    const { missionId, requestId, expert } = await aMission(test.db, { status: 'offered' })
    const task = await askOf(test.db, missionId, 'accept-mission')
    await act((trx) => acceptMission(trx, expert, { missionId }))
    expect(await statusOf(test.db, missionId)).toBe('planned')
    expect(await answerOf(test.db, task.id)).toBe('accepted')
    expect(await daysOf(test.db, requestId)).toEqual([8, 12, 0])
    await expect(act((trx) => acceptMission(trx, expert, { missionId }))).rejects.toThrow(
      'problem.mission-cannot-accept',
    )
  })
  it('cannot be taken when its first day has passed: other dates are agreed first', async () => {
    const now = await today(test.db)
    const late = { startsOn: addDays(now, -1), endsOn: addDays(now, 20) }
    const { missionId, expert, officer } = await aMission(test.db, { status: 'offered', ...late })
    const accept = () => act((trx) => acceptMission(trx, expert, { missionId }))
    await expect(accept()).rejects.toThrow('problem.mission-start-passed')
    const dates = { missionId, startsOn: now, endsOn: addDays(now, 20), reason: 'It took long to agree.' }
    const agreements = { institution: 'The desk, by telephone.' }
    await act((trx) => rescheduleMission(trx, officer, { ...dates, agreements }))
    await accept()
    expect(await statusOf(test.db, missionId)).toBe('planned')
  })
  it('waits until the institution has agreed', async () => {
    const { missionId, expert } = await aMission(test.db)
    await expect(act((trx) => acceptMission(trx, expert, { missionId }))).rejects.toThrow(
      'problem.mission-cannot-accept',
    )
  })
  it('is not for an expert who was blocked meanwhile', async () => {
    const { missionId, expertId, expert } = await aMission(test.db, { status: 'offered' })
    await test.db.updateTable('expert').set({ status: 'blocked' }).where('person_id', '=', expertId).execute()
    await expect(act((trx) => acceptMission(trx, expert, { missionId }))).rejects.toThrow(
      'problem.expert-not-validated',
    )
  })
  it('is not accepted with more days than the request has', async () => {
    const { missionId, expert } = await aMission(test.db, { status: 'offered', days: 21 })
    await expect(act((trx) => acceptMission(trx, expert, { missionId }))).rejects.toMatchObject({
      name: 'InvalidTransition',
    })
    expect(await statusOf(test.db, missionId)).toBe('offered')
  })
  it('is declined with a reason', async () => {
    const { missionId, requestId, expert } = await aMission(test.db, { status: 'offered' })
    const decline = (why: string) => act((trx) => declineMission(trx, expert, { missionId, reason: why }))
    await expect(decline('')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await decline('I am in the field until June.')
    expect([await statusOf(test.db, missionId), await statusOf(test.db, requestId)]).toEqual([
      'fallen-through',
      'matching',
    ])
    await expect(decline('Still.')).rejects.toThrow('problem.mission-cannot-decline')
  })
  it('that nobody answers falls through when its time is over', async () => {
    const { missionId, requestId } = await aMission(test.db, { status: 'offered' })
    await keepSilent(missionId, await askOf(test.db, missionId, 'accept-mission')).finally(setBack)
    expect([await statusOf(test.db, missionId), await statusOf(test.db, requestId)]).toEqual([
      'fallen-through',
      'matching',
    ])
    expect((await eventsOf(test.db, missionId)).slice(-2)).toEqual(['task.lapsed', 'mission.lapsed'])
  })
})

describe('cancelling', () => {
  it.each(['nominated', 'offered', 'planned'] as const)(
    'a mission that is %s leaves its days with the request',
    async (status) => {
      const { missionId, requestId, officer } = await aMission(test.db, { status })
      const cancel = (why: string) => act((trx) => cancelMission(trx, officer, { missionId, reason: why }))
      await expect(cancel('')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
      await cancel('The ministry has been dissolved.')
      expect([await statusOf(test.db, missionId), await statusOf(test.db, requestId)]).toEqual([
        'cancelled',
        'matching',
      ])
      expect(await daysOf(test.db, requestId)).toEqual([20, 0, 0])
      await expect(cancel('Again.')).rejects.toThrow('problem.mission-cannot-cancel')
    },
  )
  it('is too late once the mission is under way', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'under-way' })
    await expect(act((trx) => cancelMission(trx, officer, { missionId, reason: 'Late.' }))).rejects.toThrow(
      'problem.mission-cannot-cancel',
    )
  })
})
