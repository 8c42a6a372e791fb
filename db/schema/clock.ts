import type { Generated } from 'kysely'

export interface ClockTable {
  one: Generated<boolean>
  ahead: Generated<string>
  is_rehearsal: Generated<boolean>
}
