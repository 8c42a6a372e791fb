import type { RequestBrief } from '../../domain/case/briefs.ts'
import type { Trx } from '../database.ts'

/** Whom a request still waits for: parties who are consulted, those who review, and from when it is asked what came of it. */
export async function requestBrief(trx: Trx, requestId: string): Promise<RequestBrief> {
  const request = await trx
    .selectFrom('request')
    .select('follow_up_at')
    .where('case_id', '=', requestId)
    .executeTakeFirstOrThrow()
  const parties = await trx
    .selectFrom('consultation')
    .select('party')
    .where('request_id', '=', requestId)
    .where('answer', '=', 'asked')
    .orderBy('party')
    .execute()
  const reviewers = await trx
    .selectFrom('review')
    .select('reviewer')
    .where('request_id', '=', requestId)
    .where('answer', '=', 'asked')
    .orderBy('reviewer')
    .execute()
  return {
    parties: parties.map(({ party }) => party),
    reviewers: reviewers.map(({ reviewer }) => reviewer),
    followUpAt: request.follow_up_at?.getTime() ?? null,
  }
}
