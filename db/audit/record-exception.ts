import type { ExceptionKind } from '../../domain/audit/exception-kinds.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** Enters a departure from the plain procedure in the register of exceptions, beside the audit entry that did it. */
export function recordException(
  trx: Trx,
  entry: {
    caseId: string
    auditId: string
    kind: ExceptionKind
    reason: string
    requestedBy?: string
    approvedBy?: string
  },
): void {
  post(
    trx,
    trx.insertInto('exception').values({
      case_id: entry.caseId,
      audit_id: entry.auditId,
      kind: entry.kind,
      reason: entry.reason,
      requested_by: entry.requestedBy ?? null,
      approved_by: entry.approvedBy ?? null,
    }),
  )
}
