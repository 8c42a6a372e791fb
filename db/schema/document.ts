import type { Generated } from 'kysely'

export interface DocumentTable {
  id: Generated<string>
  case_id: string | null
  organisation_id: string | null
  slot: string
  stage: Generated<number>
  version: number
  file_name: string
  media_type: string
  size_bytes: bigint
  sha256: Buffer
  uploaded_by: string
  on_behalf_of: string | null
  on_behalf_note: string | null
  uploaded_at: Generated<Date>
  removed_at: Date | null
}
