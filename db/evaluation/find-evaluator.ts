import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import { candidatesFor } from './evaluator-candidates.ts'
import { fillSeat } from './fill-seat.ts'
import { type Seat, subjectOf } from './seat.ts'

export type FoundEvaluator = Seat & { proposalId: string; evaluatorId: string }

/** An officer fills a seat for which nobody was left: with any evaluator of the call, however loaded, but nobody who is barred. */
export async function findEvaluator(
  trx: Trx,
  actor: Actor & { kind: 'person' },
  { proposalId, evaluatorId, ...seat }: FoundEvaluator,
): Promise<{ evaluationId: string }> {
  const file = await lockCase(trx, proposalId, 'proposal')
  const subject = subjectOf(seat)
  const task = await openTaskOf(trx, file, 'find-evaluator', subject)
  await assertMayEvaluate(trx, { proposalId, stage: file.stage, evaluatorId })
  const evaluationId = await fillSeat(trx, file, { ...seat, evaluatorId, assignedBy: actor.personId })
  const answered = answerTask(trx, task, actor, 'found')
  record(trx, file, {
    type: 'evaluator.found',
    actor,
    task: answered,
    subject,
    detail: { evaluationId, personId: evaluatorId },
  })
  return { evaluationId }
}

async function assertMayEvaluate(
  trx: Trx,
  { evaluatorId, ...about }: { proposalId: string; stage: number; evaluatorId: string },
): Promise<void> {
  const candidate = (await candidatesFor(trx, about)).find(({ personId }) => personId === evaluatorId)
  const refuse = (message: string) => invalidInput([{ field: 'evaluatorId', message }])
  if (!candidate) throw refuse('problem.not-an-evaluator')
  if (candidate.barrier) throw refuse('problem.evaluator-barred')
}
