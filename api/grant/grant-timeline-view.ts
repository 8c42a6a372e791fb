import { type GrantRow, grantTimeline } from '../../db/grant/grant-queries.ts'
import type { Report } from '../../db/grant/lock-report.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { EventType } from '../../domain/events.ts'
import { reportStatus } from '../../domain/grant/grant-status.ts'
import type { Asked } from '../asked.ts'

/** What readers of a grant are told; the second list only those of the facility. */
const told: readonly EventType[] = [
  'proposal.released', 'bank-account.given', 'bank-account.verified', 'bank-account.refused', 'contract.prepared', 'contract.signed', 'award.refused',
  'signing.extended', 'signing.ended', 'report.submitted', 'report.accepted', 'report.returned', 'report.refused', 'payments.suspended', 'payment.confirmed', 'recovery.claimed', 'recovery.confirmed',
  'grant.closed', 'termination.approved',
] // biome-ignore format: a list reads better in rows
const toldInside: readonly EventType[] = [
  'report.refusal-proposed', 'report.refusal-declined', 'payment.ordered', 'payment.returned', 'termination.proposed', 'termination.declined',
] // biome-ignore format: a list reads better in rows

/** How it went from the letter of award (letters of earlier stages are the proposal's), and the reports that are ahead. */
export async function grantTimelineView(request: Asked, grant: GrantRow, reports: readonly Report[]) {
  const isStaff = request.standing.relation !== 'own'
  const entries = await grantTimeline(request.db, grant.id, isStaff ? [...told, ...toldInside] : told)
  const letter = entries.findLastIndex(({ type }) => type === 'proposal.released')
  const happened = entries
    .filter(({ type }, at) => type !== 'proposal.released' || at === letter)
    .map(({ type, at, by, on_behalf_of, on_behalf_note, detail }) => ({
      state: 'happened',
      at: { instant: at },
      text: { key: `grant.timeline.${type.replace('.', '-')}`, values: { period: Number(detail.period ?? 0) } },
      detail: onBehalfLine(on_behalf_of, isStaff ? on_behalf_note : null) ?? (isStaff ? by : null),
    }))
  const ahead = reports
    .filter(({ status }) => hasVerb(reportStatus, status, 'submit'))
    .map(({ due_at, period }) => ({
      state: 'ahead',
      at: { deadline: due_at, zone: grant.zone },
      text: { key: 'grant.timeline.report-due', values: { period } },
      detail: null,
    }))
  return [...happened, ...ahead]
}
