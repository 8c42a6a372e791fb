import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { assignEvaluator } from '../../../db/evaluation/assign-evaluator.ts'
import { declareImpartiality } from '../../../db/evaluation/declare-impartiality.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCallInEvaluation, anEvaluator, aProposal, engineAt, eventsOf, fillSeat } from './a-stage.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const assign = async (proposalId: string, seat: number, round = 1) => {
  const context = await engineAt(test.db, proposalId)
  return inTransaction(test.db, (trx) => assignEvaluator(trx, context, { seat, round }))
}

describe('assigning an evaluator', () => {
  it('gives the seats of a proposal to different persons, the least loaded first', async () => {
    const callId = await aCallInEvaluation(test.db)
    const pool = [
      await anEvaluator(test.db, callId, 'Elena'),
      await anEvaluator(test.db, callId, 'Farid'),
      await anEvaluator(test.db, callId, 'Gulnara'),
    ]
    const first = await aProposal(test.db, callId)
    const second = await aProposal(test.db, callId)
    const given = []
    for (const proposal of [first, second])
      for (const seat of [1, 2]) given.push((await assign(proposal.id, seat)).evaluatorId)
    expect(given).toEqual([pool[0], pool[1], pool[2], pool[0]])
    expect(await eventsOf(test.db, first.id)).toEqual(['evaluator.assigned', 'evaluator.assigned'])
  })

  it('answers a retry with the same person', async () => {
    const callId = await aCallInEvaluation(test.db)
    await anEvaluator(test.db, callId, 'Elena')
    await anEvaluator(test.db, callId, 'Farid')
    const { id } = await aProposal(test.db, callId)
    const once = await assign(id, 1)
    expect(await assign(id, 1)).toEqual(once)
    expect(await eventsOf(test.db, id)).toEqual(['evaluator.assigned'])
  })

  it('passes over members of the applicant, former ones too', async () => {
    const callId = await aCallInEvaluation(test.db)
    const member = await anEvaluator(test.db, callId, 'Member')
    const former = await anEvaluator(test.db, callId, 'Former member')
    const free = await anEvaluator(test.db, callId, 'Free')
    const { id, organisationId } = await aProposal(test.db, callId)
    const since = { organisation_id: organisationId, role: 'member', from_at: new Date(0) } as const
    await test.db
      .insertInto('membership')
      .values([
        { ...since, person_id: member },
        { ...since, person_id: former, to_at: new Date(1) },
      ])
      .execute()
    expect((await assign(id, 1)).evaluatorId).toBe(free)
  })

  it('passes over whoever had a conflict with the proposal, in an earlier stage too', async () => {
    const callId = await aCallInEvaluation(test.db)
    const { id } = await aProposal(test.db, callId)
    await anEvaluator(test.db, callId, 'Elena')
    const seat = await fillSeat(test.db, id, 1)
    await inTransaction(test.db, (trx) =>
      declareImpartiality(trx, seat.evaluator, { evaluationId: seat.id, conflict: 'My sister works there.' }),
    )
    await test.db.updateTable('case_file').set({ stage: 2, phase_no: 5 }).where('id', '=', id).execute()
    expect(await assign(id, 1)).toMatchObject({ evaluatorId: null, missing: true })
  })

  it('takes only who holds the role now, for this call or the whole facility', async () => {
    const callId = await aCallInEvaluation(test.db)
    const elsewhere = await aCallInEvaluation(test.db)
    const ended = await anEvaluator(test.db, callId, 'Ended')
    await test.db
      .updateTable('role_assignment')
      .set({ to_at: new Date(1) })
      .where('person_id', '=', ended)
      .execute()
    await anEvaluator(test.db, elsewhere, 'Of another call')
    const { id } = await aProposal(test.db, callId)
    expect(await assign(id, 1)).toMatchObject({ missing: true })
    expect(await eventsOf(test.db, id)).toEqual(['evaluator.missing'])
    const everywhere = await anEvaluator(test.db, null, 'Of the facility')
    expect(await assign(id, 2)).toMatchObject({ evaluatorId: everywhere, missing: false })
    await test.db.deleteFrom('role_assignment').where('person_id', '=', everywhere).execute()
  })

  it('does nothing when the proposal has left the phase', async () => {
    const callId = await aCallInEvaluation(test.db)
    await anEvaluator(test.db, callId, 'Elena')
    const { id } = await aProposal(test.db, callId)
    const context = await engineAt(test.db, id)
    await test.db
      .updateTable('case_file')
      .set({ status: 'withdrawn', phase_no: 2, is_open: false })
      .where('id', '=', id)
      .execute()
    expect(await inTransaction(test.db, (trx) => assignEvaluator(trx, context, { seat: 1, round: 1 }))).toEqual({
      evaluatorId: null,
      missing: false,
      position: { phaseNo: 2, status: 'withdrawn', stage: 1, isOpen: false },
    })
    expect(await eventsOf(test.db, id)).toEqual([])
  })
})
