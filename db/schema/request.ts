import type { Generated, JSONColumnType } from 'kysely'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import type { Changes } from '../../domain/shared/merge-edit.ts'

export interface RequestTable {
  case_id: string
  organisation_id: string
  country: string
  rule_version: number
  version: Generated<number>
  /** The working copy's; the case has the title that was handed in last. */
  title: Generated<string>
  problem: Generated<string>
  outcome: Generated<string>
  field: string | null
  languages: Generated<string[]>
  modality: Modality | null
  place: Generated<string>
  from_on: string | null
  to_on: string | null
  days: number | null
  wishes: Generated<string>
  /** Which version changed what last: two people's saves collide by what they wrote, not by page. */
  changes: JSONColumnType<Changes, string | undefined>
  started_by: string
  saved_by: string
  saved_at: Generated<Date>
  submitted_at: Date | null
  questions: string | null
  approved_days: number | null
  follow_up_at: Date | null
  came_of_it: string | null
  closed_at: Date | null
}
