import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { timesOf } from '../../domain/task/task-times.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { termsOf } from '../case/case-rules.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { lockRequest } from './lock-request.ts'

/** The focal point sends a request back with questions: the institution changes it and hands it in again, or it lapses. */
export async function returnRequest(
  trx: Trx,
  actor: Actor,
  { requestId, questions }: { requestId: string; questions: string },
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'return')
  assertReason(questions, 'questions')
  const answered = await answerIfOpen(trx, file, actor, { kind: 'endorse', answer: 'returned' })
  post(trx, trx.updateTable('request').set({ questions }).where('case_id', '=', requestId))
  transition(trx, file, 'return', 'returned')
  const auditId = record(trx, file, {
    type: 'request.returned',
    actor,
    ...answered,
    reason: questions,
    detail: { respondBy: (await timeToComplete(trx, file)).toISOString() },
  })
  registerOnBehalf(trx, file, auditId, actor)
}

/** What the letter says; the task that the workflow asks has the same time. */
async function timeToComplete(trx: Trx, file: CaseFile): Promise<Date> {
  const { terms, calendar } = await termsOf(trx, file, 'complete-request')
  return timesOf(terms, await facilityNow(trx), calendar).dueAt
}
