import codes from '../../reference/countries.json' with { type: 'json' }

/** Codes of territories in which nobody lives who could register anything. */
const uninhabited = ['AQ', 'BV', 'GS', 'HM', 'UM']

/** ISO 3166-1 alpha-2: every country an organisation may be registered in. Names come from the reader's locale. */
export const countryCodes: readonly string[] = codes.filter((code) => !uninhabited.includes(code))
