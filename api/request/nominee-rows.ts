import type { Nominee } from '../../db/expert/expert-queries.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'

/** All that an institution learns of the expert who is proposed to it. */
export const nomineeRows = (rules: FacilityRules, nominee: Nominee) => [
  { label: { key: 'request.nominee.name' }, value: nominee.name, href: null },
  {
    label: { key: 'request.nominee.fields' },
    value:
      nominee.fields.map((field) => rules.fields.find(({ key }) => key === field)?.text ?? field).join('; ') || null,
    href: null,
  },
  { label: { key: 'request.nominee.languages' }, value: listed('languages', nominee.languages), href: null },
  { label: { key: 'request.nominee.countries' }, value: listed('countries', nominee.countries), href: null },
  { label: { key: 'request.nominee.profile' }, value: nominee.profile ? { lines: nominee.profile } : null, href: null },
]

const listed = (kind: 'languages' | 'countries', codes: readonly string[]) =>
  codes.length > 0 ? { [kind]: codes } : null
