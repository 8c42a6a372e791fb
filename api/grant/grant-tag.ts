import type { StatusRow, StatusTable } from '../../domain/case/status-table.ts'
import { type PaymentStatus, paymentStatus, type ReportStatus, reportStatus } from '../../domain/grant/grant-status.ts'
import { type ProposalStatus, proposalStatus } from '../../domain/proposal/proposal-status.ts'

const kinds: Record<StatusRow['tone'], string> = { waiting: '', active: 'open', good: 'good', due: 'due', bad: 'bad' }

/** A status as readers see it: a grantee is not told what is only proposed. */
function tagIn(table: StatusTable, status: string, { isStaff, words }: { isStaff: boolean; words: string }) {
  const shown = isStaff ? status : (table[status]?.publicAs ?? status)
  return { kind: kinds[table[shown]!.tone], text: { key: `${words}.${shown}` } }
}

export const grantTag = (status: string, isStaff: boolean) =>
  tagIn(proposalStatus, status as ProposalStatus, { isStaff, words: 'grant.status' })
export const reportTag = (status: ReportStatus, isStaff: boolean) =>
  tagIn(reportStatus, status, { isStaff, words: 'grant.reportStatus' })
export const paymentTag = (status: PaymentStatus) =>
  tagIn(paymentStatus, status, { isStaff: true, words: 'grant.paymentStatus' })
