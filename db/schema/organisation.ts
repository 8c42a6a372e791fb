import type { ColumnType, Generated } from 'kysely'
import type { OrganisationProfile } from '../../domain/identity/organisation.ts'

export interface OrganisationTable {
  id: Generated<string>
  name: string
  country: string
  kind: string
  registration_number: string | null
  profile: ColumnType<OrganisationProfile, string | undefined, string>
  by_letter: Generated<boolean>
  is_at_risk: Generated<boolean>
  may_publish: Generated<boolean>
  created_at: Generated<Date>
}
