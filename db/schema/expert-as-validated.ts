/** Only of experts whose changes wait to be validated. */
export interface ExpertAsValidatedTable {
  person_id: string
  fields: string[]
  languages: string[]
  countries: string[]
  home_country: string | null
  profile: string
}
