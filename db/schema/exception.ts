import type { Generated } from 'kysely'
import type { ExceptionKind } from '../../domain/audit/exception-kinds.ts'

export interface ExceptionTable {
  id: Generated<string>
  case_id: string
  audit_id: string
  kind: ExceptionKind
  reason: string
  requested_by: string | null
  approved_by: string | null
  at: Generated<Date>
}
