import type { Generated } from 'kysely'

export interface PersonTable {
  id: Generated<string>
  name: string
  locale: Generated<string>
  zone: Generated<string>
  created_at: Generated<Date>
}
