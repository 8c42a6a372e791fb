import type { RequestContent } from '../../domain/request/request-content.ts'
import type { RequestStatus } from '../../domain/request/request-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'

/** A request as every page about it needs it: where it stands, who asks, and what for. */
export type RequestHeading = {
  id: string
  reference: string | null
  title: string
  status: RequestStatus
  isOpen: boolean
  onHold: boolean
  organisationId: string
  organisation: string
  country: string
  submittedAt: Date | null
  /** What the focal point asked, when it was returned. */
  questions: string | null
  approvedDays: number | null
  followUpAt: Date | null
  content: RequestContent
}

export async function requestHeading(db: Database, requestId: string): Promise<RequestHeading> {
  const row = await db
    .selectFrom('request as r')
    .innerJoin('case_file as f', 'f.id', 'r.case_id')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select(['f.reference', 'f.title', 'f.status', 'f.is_open', 'f.hold_reason', 'o.name as organisation'])
    .where('r.case_id', '=', requestId)
    .executeTakeFirst()
  if (!row) throw notFound('request')
  const { title, problem, outcome, field, languages, modality, place, days, wishes } = row
  return {
    id: row.case_id,
    reference: row.reference,
    title,
    status: row.status as RequestStatus,
    isOpen: row.is_open,
    onHold: row.hold_reason !== null,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    country: row.country,
    submittedAt: row.submitted_at,
    questions: row.questions,
    approvedDays: row.approved_days,
    followUpAt: row.follow_up_at,
    content: { title, problem, outcome, field, languages, modality, place, fromOn: row.from_on, toOn: row.to_on, days, wishes },
  }
}
