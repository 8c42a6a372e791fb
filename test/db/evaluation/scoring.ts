import { type Database, inTransaction } from '../../../db/database.ts'
import { declareImpartiality } from '../../../db/evaluation/declare-impartiality.ts'
import { saveScores } from '../../../db/evaluation/save-scores.ts'
import { submitEvaluation } from '../../../db/evaluation/submit-evaluation.ts'
import { aCallInEvaluation, anEvaluator, fillSeat, words } from './a-stage.ts'

type Seat = Awaited<ReturnType<typeof fillSeat>>

/** A call with four evaluators, none of whom has a seat yet. */
export async function aCallWithEvaluators(db: Database): Promise<string> {
  const callId = await aCallInEvaluation(db)
  for (const name of ['Elena', 'Farid', 'Gulnara', 'Hamid']) await anEvaluator(db, callId, name)
  return callId
}

/** What evaluators do with their seats. */
export function scoring(test: { readonly db: Database }) {
  async function declaredSeat(proposalId: string, seat: number): Promise<Seat> {
    const filled = await fillSeat(test.db, proposalId, seat)
    await inTransaction(test.db, (trx) =>
      declareImpartiality(trx, filled.evaluator, { evaluationId: filled.id, conflict: null }),
    )
    return filled
  }

  const form = (seat: Seat, scores: Record<string, number>, more = {}) => ({
    evaluationId: seat.id,
    version: 1,
    scores,
    comments: words,
    committeeNote: null,
    ...more,
  })
  const save = (seat: Seat, scores: Record<string, number>, more = {}) =>
    inTransaction(test.db, (trx) => saveScores(trx, seat.evaluator, form(seat, scores, more)))
  const submit = (seat: Seat, scores: Record<string, number>, more = {}, actor = seat.evaluator) =>
    inTransaction(test.db, (trx) => submitEvaluation(trx, actor, form(seat, scores, more)))

  return { declaredSeat, form, save, submit }
}
