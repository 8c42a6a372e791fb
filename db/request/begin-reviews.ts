import type { Actor } from '../../domain/case/actor.ts'
import { type Happening, record } from '../audit/record.ts'
import { releaseRest } from '../budget/book-days.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

type Delivered = Pick<Happening, 'task' | 'reason' | 'detail'> & {
  closed: readonly { missionId: string; expertId: string }[]
}

/** All is delivered: the institution, the officer and every expert are asked how it went; days that are left come free. */
export async function beginReviews(
  trx: Trx,
  actor: Actor,
  request: CaseFile,
  { closed, ...happening }: Delivered,
): Promise<void> {
  post(
    trx,
    trx.insertInto('review').values([
      { request_id: request.id, reviewer: 'beneficiary' },
      { request_id: request.id, reviewer: 'officer' },
      ...closed.map(({ missionId, expertId }) => ({
        request_id: request.id,
        reviewer: missionId,
        person_id: expertId,
      })),
    ]),
  )
  transition(trx, request, 'review', 'reviewing')
  const auditId = record(trx, request, { type: 'request.reviewing', actor, ...happening })
  await releaseRest(trx, { caseId: request.id, key: 'reviewing', auditId })
}
