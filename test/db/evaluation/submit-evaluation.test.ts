import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, json } from '../../../db/database.ts'
import { replaceEvaluator } from '../../../db/evaluation/replace-evaluator.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { ownDatabase } from '../../support/own-database.ts'
import {
  aCallInEvaluation,
  anEvaluator,
  aPerson,
  aProposal,
  conceptNotePoints,
  eventsOf,
  fillSeat,
  fullApplicationPoints,
  signalsOf,
  statusOf,
} from './a-stage.ts'
import { aCallWithEvaluators, scoring } from './scoring.ts'

const test = ownDatabase()
const { declaredSeat, save, submit } = scoring(test)
let callId: string
beforeEach(async () => {
  callId = await aCallWithEvaluators(test.db)
})

describe('submitting an evaluation', () => {
  it('waits for the other seat, and tells the workflow', async () => {
    const { id } = await aProposal(test.db, callId)
    const first = await declaredSeat(id, 1)
    await declaredSeat(id, 2)
    expect(await submit(first, conceptNotePoints(4))).toEqual({ isStageScored: false })
    expect(await statusOf(test.db, id)).toBe('evaluation')
    expect(await test.db.selectFrom('stage_score').selectAll().where('proposal_id', '=', id).execute()).toEqual([])
    expect(await signalsOf(test.db, id)).toMatchObject([
      { type: 'evaluation.submitted', answer: 'submitted', subject: '1/1', taskId: first.taskId, status: 'evaluation' },
    ])
  })

  it('scores the stage with the last seat and ranks the proposal', async () => {
    const { id } = await aProposal(test.db, callId)
    const [first, second] = [await declaredSeat(id, 1), await declaredSeat(id, 2)]
    await aProposal(test.db, callId) // another one is still being evaluated
    await submit(first, conceptNotePoints(4)) // relevance 16, design 2×4 + 4×4 = 24
    await submit(second, conceptNotePoints(3, { objectives: 4 })) // relevance 13, design 18
    expect(
      await test.db.selectFrom('evaluation').select('total').where('proposal_id', '=', id).orderBy('seat').execute(),
    ).toEqual([{ total: '40.00' }, { total: '31.00' }])
    expect(
      await test.db
        .selectFrom('stage_score')
        .select(['stage', 'total', 'sections', 'passes'])
        .where('proposal_id', '=', id)
        .execute(),
    ).toEqual([{ stage: 1, total: '35.50', sections: { relevance: 14.5, design: 21 }, passes: true }])
    expect(await statusOf(test.db, id)).toBe('ranked')
    expect((await eventsOf(test.db, id)).slice(-1)).toEqual(['evaluation.submitted'])
    expect((await signalsOf(test.db, id)).at(-1)).toMatchObject({
      type: 'evaluation.submitted',
      status: 'ranked',
      phaseNo: 2,
    })
    expect(await statusOf(test.db, callId)).toBe('evaluating')
  })

  it('moves the call on with the last proposal of the stage', async () => {
    const proposals = [await aProposal(test.db, callId), await aProposal(test.db, callId)]
    for (const { id } of proposals)
      for (const seat of [1, 2]) await submit(await declaredSeat(id, seat), conceptNotePoints(2))
    expect(await statusOf(test.db, callId)).toBe('ranking')
    expect(await eventsOf(test.db, callId)).toEqual(['stage.completed'])
  })

  it('counts the last one in once when two submit at the same moment', async () => {
    const { id } = await aProposal(test.db, callId)
    const [first, second] = [await declaredSeat(id, 1), await declaredSeat(id, 2)]
    const results = await Promise.all([submit(first, conceptNotePoints(4)), submit(second, conceptNotePoints(5))])
    expect(results.map((result) => result.isStageScored).sort()).toEqual([false, true])
    expect(await eventsOf(test.db, callId)).toEqual(['stage.completed'])
  })

  it('takes the concept note’s relevance over into the full application, and refuses to have it entered again', async () => {
    const later = await aCallInEvaluation(test.db, { stage: 2 })
    for (const name of ['Elena', 'Farid']) await anEvaluator(test.db, later, name)
    const { id } = await aProposal(test.db, later, { stage: 2 })
    await test.db
      .insertInto('stage_score')
      .values({
        proposal_id: id,
        stage: 1,
        total: '36.50',
        sections: json({ relevance: 14.5, design: 22 }),
        passes: true,
      })
      .execute()
    const [first, second] = [await declaredSeat(id, 1), await declaredSeat(id, 2)]
    await expect(submit(first, { ...fullApplicationPoints(4), relevance: 5 })).rejects.toMatchObject({
      problems: [{ field: 'scores.relevance', message: 'problem.score-carried-over' }],
    })
    await submit(first, fullApplicationPoints(4)) // 64 + 14.5
    await submit(second, fullApplicationPoints(3)) // 48 + 14.5
    expect(
      await test.db
        .selectFrom('stage_score')
        .select(['total', 'sections', 'passes'])
        .where('proposal_id', '=', id)
        .where('stage', '=', 2)
        .execute(),
    ).toEqual([
      {
        total: '70.50',
        sections: {
          capacity: 14,
          relevance: 14.5,
          design: 10.5,
          implementation: 10.5,
          sustainability: 10.5,
          budget: 10.5,
        },
        passes: true,
      },
    ])
  })

  it('refuses unanswered questions and a silent form, each with its place', async () => {
    const seat = await declaredSeat((await aProposal(test.db, callId)).id, 1)
    const { objectives: _, ...rest } = conceptNotePoints(3)
    await expect(submit(seat, rest, { comments: {} })).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [
        { field: 'scores.objectives', message: 'problem.question-unanswered' },
        { field: 'comments.overall', message: 'problem.comment-missing' },
      ],
    })
  })

  it('refuses a second submission and changes after it', async () => {
    const seat = await declaredSeat((await aProposal(test.db, callId)).id, 1)
    await submit(seat, conceptNotePoints(4))
    await expect(submit(seat, conceptNotePoints(5), { version: 2 })).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.evaluation-submitted',
    })
    await expect(save(seat, conceptNotePoints(5), { version: 2 })).rejects.toMatchObject({
      message: 'problem.evaluation-submitted',
    })
  })

  it('refuses another person, an undeclared evaluator and a replaced one', async () => {
    const { id } = await aProposal(test.db, callId)
    const seat = await fillSeat(test.db, id, 1)
    const officer = personActor(await aPerson(test.db, 'Olga'))
    await expect(submit(seat, conceptNotePoints(4))).rejects.toMatchObject({ message: 'problem.evaluation-assigned' })
    await expect(submit(seat, conceptNotePoints(4), {}, officer)).rejects.toMatchObject({ name: 'Forbidden' })
    await inTransaction(test.db, (trx) =>
      replaceEvaluator(trx, officer, { evaluationId: seat.id, reason: 'Ill for a month.' }),
    )
    await expect(submit(seat, conceptNotePoints(4))).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.evaluation-replaced',
    })
  })

  it('refuses when the proposal was withdrawn meanwhile', async () => {
    const { id } = await aProposal(test.db, callId)
    const seat = await declaredSeat(id, 1)
    await test.db
      .updateTable('case_file')
      .set({ status: 'withdrawn', phase_no: 2, is_open: false })
      .where('id', '=', id)
      .execute()
    await expect(submit(seat, conceptNotePoints(4))).rejects.toMatchObject({ message: 'problem.evaluation-over' })
  })
})
