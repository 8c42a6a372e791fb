import type { ColumnType, Generated } from 'kysely'
import type { EventType } from '../../domain/events.ts'

export interface AuditEntryTable {
  id: Generated<string>
  case_id: string | null
  no: number | null
  type: EventType
  at: Generated<Date>
  actor_id: string | null
  actor_kind: 'person' | 'engine' | 'system'
  on_behalf_of: string | null
  on_behalf_note: string | null
  on_behalf_document: string | null
  reason: string | null
  status: string | null
  stage: number | null
  phase_no: number | null
  rule_version: number | null
  detail: ColumnType<Record<string, unknown>, string | undefined, string>
  leaf_no: bigint | null
  leaf_hash: Buffer | null
}
