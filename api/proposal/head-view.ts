import type { ProposalHeading } from '../../db/proposal/proposal-queries.ts'
import { paths } from '../../domain/shared/paths.ts'

/** The head of a proposal's pages. */
export const headView = (row: ProposalHeading) => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  organisation: row.organisation,
  stage: row.stageRules.name,
  call: { title: row.call_title, href: paths.call(row.call_id!) },
  deadlineAt: row.deadline_at,
  zone: row.zone,
  isPastDeadline: row.is_past_deadline,
})
