import type { Generated } from 'kysely'
import type { Modality } from '../../domain/programme/facility-rules.ts'

export interface MissionTable {
  case_id: string
  request_id: string
  number: number
  expert_id: string
  days: number
  starts_on: string
  ends_on: string
  modality: Modality
  place: Generated<string>
  country: string
  band: string
  /** Where the expert lived when they were nominated. */
  home_country: string | null
  reason: string
  nominated_by: string
  nominated_at: Generated<Date>
  accepted_at: Date | null
  /** Counts the reports: 1 until the first is returned. */
  round: Generated<number>
}
