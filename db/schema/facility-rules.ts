import type { Generated, JSONColumnType } from 'kysely'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'

export interface FacilityRulesTable {
  version: number
  rules: JSONColumnType<FacilityRules>
  proposed_by: string
  proposed_at: Generated<Date>
  adopted_by: string | null
  adopted_at: Date | null
}
