import { hasVerb } from '../../domain/case/status-table.ts'
import { statusTables } from '../../domain/case/status-tables.ts'

/** What a reader may be told of a proposal's status: its applicant not the outcome before its letter. */
export const statusFor = (status: string, isApplicant: boolean): string =>
  (isApplicant && statusTables.proposal[status]?.publicAs) || status

/** What leaving is called where a proposal stands: giving a draft up, declining an invitation, or withdrawing. */
export const wayOut = (status: string): 'discard' | 'decline' | 'withdraw' =>
  (['discard', 'decline'] as const).find((verb) => hasVerb(statusTables.proposal, status, verb)) ?? 'withdraw'
