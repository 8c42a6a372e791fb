import type { Actor } from '../../domain/case/actor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'

/** An officer has told the applicant by telephone what a letter says that did not arrive or lies unopened; the note says whom, when and what. */
export async function reachApplicant(
  trx: Trx,
  actor: Actor,
  { messageId, note }: { messageId: string; note: string },
): Promise<void> {
  const message = await trx.selectFrom('message').select('case_id').where('id', '=', messageId).executeTakeFirst()
  if (!message?.case_id) throw notFound('message')
  const file = await lockCase(trx, message.case_id)
  const { task } = await answerOpenTask(trx, file, actor, { kind: 'telephone', about: messageId, answer: 'reached' })
  record(trx, file, {
    type: 'applicant.reached',
    actor,
    task,
    subject: messageId,
    reason: note,
    detail: { messageId },
  })
}
