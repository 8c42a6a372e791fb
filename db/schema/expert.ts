import type { Generated } from 'kysely'
import type { ExpertStatus } from '../../domain/expert/expert-status.ts'

export interface ExpertTable {
  person_id: string
  status: Generated<ExpertStatus>
  version: Generated<number>
  home_country: string | null
  fields: Generated<string[]>
  languages: Generated<string[]>
  countries: Generated<string[]>
  available_from: string | null
  available_to: string | null
  profile: Generated<string>
  band: string | null
  judged_by: string | null
  judged_at: Date | null
  reason: string | null
  changed_at: Generated<Date>
}
