/** What an expert says of themselves. The account is whole or not given at all. */
export type Expertise = {
  fields: string[]
  languages: string[]
  countries: string[]
  homeCountry: string
  availableFrom: string | null
  availableTo: string | null
  profile: string
  accountHolder: string | null
  iban: string | null
  bic: string | null
}
