import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { evaluationStatus } from '../../domain/evaluation/evaluation-status.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import type { Task } from '../task/open-task.ts'
import { assertCan, type Evaluation, lockEvaluation } from './lock-evaluation.ts'
import { subjectOf } from './seat.ts'

/** An evaluator has let the time pass: the seat goes to somebody else. What was saved stays in the record and counts nothing. */
export async function replaceSilentEvaluator(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  if (task.state !== 'lapsed') return // escalated only: there is still time to answer
  const evaluation = await evaluationIn(trx, file, task.subject)
  if (!evaluation || !hasVerb(evaluationStatus, evaluation.status, 'replace')) return
  await markReplaced(trx, evaluation)
  record(trx, file, { type: 'evaluator.replaced', actor, subject: task.subject, detail: detailOf(evaluation) })
}

/** An officer takes a seat back before its time is over, for a stated reason: entered as an exception. */
export async function replaceEvaluator(
  trx: Trx,
  actor: Actor & { kind: 'person' },
  input: { evaluationId: string; reason: string },
): Promise<void> {
  const locked = await lockEvaluation(trx, input.evaluationId)
  const { file, evaluation } = locked
  assertCan('replace', locked)
  const task = await openTaskOf(trx, file, 'evaluate', subjectOf(evaluation))
  await markReplaced(trx, evaluation)
  const answered = answerTask(trx, task, actor, 'replaced')
  const { reason } = input
  const auditId = record(trx, file, {
    type: 'evaluator.replaced',
    actor,
    task: answered,
    subject: task.subject,
    reason,
    detail: detailOf(evaluation),
  })
  recordException(trx, { caseId: file.id, auditId, kind: 'override', reason, requestedBy: actor.personId })
}

async function evaluationIn(trx: Trx, file: CaseFile, subject: string): Promise<Evaluation | undefined> {
  const [seat, round] = subject.split('/').map(Number)
  return trx
    .selectFrom('evaluation')
    .selectAll()
    .where('proposal_id', '=', file.id)
    .where('stage', '=', file.stage)
    .where('phase_no', '=', file.phase_no)
    .where('seat', '=', seat!)
    .where('round', '=', round!)
    .executeTakeFirst()
}

const markReplaced = (trx: Trx, { id }: Evaluation) =>
  trx.updateTable('evaluation').set({ status: 'replaced' }).where('id', '=', id).execute()
const detailOf = ({ id, evaluator_id }: Evaluation) => ({ evaluationId: id, personId: evaluator_id })
