import type { Generated } from 'kysely'

/** A wish to travel a rehearsal's clock; the relay makes the journey. */
export interface JourneyTable {
  id: Generated<string>
  until_at: Date
  asked_by: string
  asked_at: Generated<Date>
  arrived_at: Date | null
  failure: string | null
}
