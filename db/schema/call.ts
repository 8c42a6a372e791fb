import type { ColumnType, Generated } from 'kysely'
import type { RuleSet } from '../../domain/call/rule-set.ts'

export interface CallTable {
  case_id: string
  rule_set: ColumnType<RuleSet, string, string>
  rule_version: Generated<number>
  reference_prefix: string
  zone: string
  currency: string
  drafted_by: string
  drafted_at: Generated<Date>
  published_by: string | null
  published_at: Date | null
  reserve_until: Date | null
}
