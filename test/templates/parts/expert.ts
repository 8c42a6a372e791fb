import { rules } from './request.ts'

/** What an expert or a search may name, of the facility's rules. */
export const expertise = {
  fields: rules.fields.map(({ key, text }) => ({ value: key, label: text })),
  languages: rules.languages.map((code) => ({
    value: code,
    label: { key: 'expert.one', values: { one: { languages: [code] } } },
  })),
  countries: rules.countries.map((country) => ({
    value: country,
    label: { key: 'expert.one', values: { one: { country } } },
  })),
}

/** What an expert says of herself, as the form has it. */
export const elena = {
  fields: ['policy', 'law'],
  languages: ['en', 'ru'],
  countries: ['TJ', 'UZ'],
  homeCountry: 'IT',
  availableFrom: '2027-02-01',
  availableTo: '',
  profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
  accountHolder: 'Elena Marchetti',
  iban: 'AT61 1904 3002 3457 3201',
  bic: '',
}
