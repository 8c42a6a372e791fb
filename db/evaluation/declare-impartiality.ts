import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import { post } from '../transaction.ts'
import { assertCan, assertOwn, type LockedEvaluation, lockEvaluation } from './lock-evaluation.ts'
import { subjectOf } from './seat.ts'

/** `conflict`: what binds the evaluator to the applicant, the partners or the action; null for nothing. */
export type Declaration = { evaluationId: string; conflict: string | null }

/**
 * An evaluator declares to be impartial, and may read the proposal from then on; or declares a conflict, now or when it
 * is noticed later, and gets nothing more of the proposal: the seat goes to somebody else.
 */
export async function declareImpartiality(
  trx: Trx,
  actor: Actor,
  { evaluationId, conflict }: Declaration,
): Promise<void> {
  const locked = await lockEvaluation(trx, evaluationId)
  assertOwn(actor, locked.evaluation)
  assertCan(conflict === null ? 'declare' : 'conflict', locked)
  if (conflict === null) declareNone(trx, actor, locked)
  else await declareConflict(trx, actor, locked, conflict)
}

function declareNone(trx: Trx, actor: Actor, { file, evaluation }: LockedEvaluation): void {
  post(
    trx,
    trx.updateTable('evaluation').set({ status: 'declared', declared_at: sqlNow }).where('id', '=', evaluation.id),
  )
  record(trx, file, {
    type: 'evaluation.declared',
    actor,
    subject: subjectOf(evaluation),
    detail: { evaluationId: evaluation.id },
  })
}

async function declareConflict(
  trx: Trx,
  actor: Actor,
  { file, evaluation }: LockedEvaluation,
  conflict: string,
): Promise<void> {
  const subject = subjectOf(evaluation)
  const task = await openTaskOf(trx, file, 'evaluate', subject)
  post(
    trx,
    trx
      .updateTable('evaluation')
      .set({ status: 'conflicted', declared_at: sqlNow, conflict })
      .where('id', '=', evaluation.id),
  )
  const answered = answerTask(trx, task, actor, 'conflict')
  record(trx, file, {
    type: 'evaluation.conflicted',
    actor,
    task: answered,
    subject,
    detail: { evaluationId: evaluation.id },
  })
}
