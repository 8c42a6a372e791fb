import type { ColumnType, Generated } from 'kysely'

export type TypedFields = Readonly<Record<string, string | string[]>>

export interface KeptFormTable {
  id: Generated<string>
  person_id: string
  /** Where it was sent to, and the page that it stood on. */
  path: string
  page: string | null
  /** As typed, by the names of the fields; a repeated field is a list. */
  fields: ColumnType<TypedFields, string, never>
  /** The names of the files that came with it; their content is not kept. */
  left_out: Generated<string[]>
  /** The form can be shown again with what was typed. */
  may_go_on: boolean
  kept_at: Generated<Date>
  expires_at: Date
}
