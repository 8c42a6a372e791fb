import type { ColumnType, Generated } from 'kysely'
import type { CaseEvent } from '../../domain/events.ts'

export interface OutboxEventTable {
  case_id: string
  no: number
  event: ColumnType<CaseEvent, string, string>
  recorded_at: Generated<Date>
}
