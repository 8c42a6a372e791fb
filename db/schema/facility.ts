import type { Generated } from 'kysely'

export interface FacilityTable {
  one: Generated<boolean>
  name: string
  zone: string
  reply_to: string
  set_up_at: Date | null
}
