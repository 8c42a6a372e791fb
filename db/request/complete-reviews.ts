import type { Actor } from '../../domain/case/actor.ts'
import { addSpan } from '../../domain/shared/working-days.ts'
import { type Happening, record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import type { Task } from '../task/open-task.ts'
import { post } from '../transaction.ts'

/**
 * One of those who review a locked request has answered: with the last one it is known when the institution is asked what
 * came of it. Returns the audit entry.
 */
export async function completeReviews(trx: Trx, file: CaseFile, answered: Omit<Happening, 'type'>): Promise<string> {
  if (await isReviewerAwaited(trx, file.id)) return record(trx, file, { type: 'review.answered', ...answered })
  const { rules, calendar } = await rulesOfRequest(trx, file.id)
  const followUpAt = addSpan(await facilityNow(trx), { months: rules.followUp.afterMonths }, calendar)
  post(trx, trx.updateTable('request').set({ follow_up_at: followUpAt }).where('case_id', '=', file.id))
  transition(trx, file, 'complete', 'follow-up')
  return record(trx, file, { type: 'reviews.completed', ...answered })
}

/** Whoever was silent is passed over. Where the rules only escalate, they are still asked. */
export async function passOverReviewer(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  if (!task.lapses) return
  const reviewer = reviewerOf(task)
  post(
    trx,
    trx
      .updateTable('review')
      .set({ answer: 'silent', answered_at: sqlNow })
      .where('request_id', '=', file.id)
      .where('reviewer', '=', reviewer)
      .where('answer', '=', 'asked'),
  )
  await completeReviews(trx, file, { actor, detail: { reviewer, answer: 'silent' } })
}

const reviewerOf = ({ kind, subject }: Task): string =>
  kind === 'review-as-expert' ? subject : kind.slice('review-as-'.length)

async function isReviewerAwaited(trx: Trx, requestId: string): Promise<boolean> {
  const asked = await trx
    .selectFrom('review')
    .select('reviewer')
    .where('request_id', '=', requestId)
    .where('answer', '=', 'asked')
    .limit(1)
    .executeTakeFirst()
  return asked !== undefined
}
