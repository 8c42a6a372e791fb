import { statusTables } from '../../domain/case/status-tables.ts'

/** What a reader may be told of a proposal's status: its applicant not the outcome before its letter. */
export const statusFor = (status: string, isApplicant: boolean): string =>
  (isApplicant && statusTables.proposal[status]?.publicAs) || status
