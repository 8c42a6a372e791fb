import { type ExpertStatus, expertStatus } from '../../domain/expert/expert-status.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'

/** The name of a field in the rules; one that is no longer there stays as it was written. */
export const fieldName = (rules: Pick<FacilityRules, 'fields'> | null, key: string): string =>
  rules?.fields.find((field) => field.key === key)?.text ?? key

/** The name of a band up to its explanation: what a table has room for. */
export const bandName = (rules: Pick<FacilityRules, 'fees'> | null, key: string): string =>
  (rules?.fees.bands.find((band) => band.key === key)?.name ?? key).split(':')[0]!

export const fieldOptions = (rules: FacilityRules) => rules.fields.map(({ key, text }) => ({ value: key, label: text }))

/** Languages by name, in the reader's language. */
export const languageOptions = (codes: readonly string[]) =>
  codes.map((code) => ({ value: code, label: { key: 'expert.one', values: { one: { languages: [code] } } } }))

export const countryChoices = (codes: readonly string[]) =>
  codes.map((code) => ({ value: code, label: { key: 'expert.one', values: { one: { country: code } } } }))

export const expertTag = (status: ExpertStatus) => ({
  kind: expertStatus[status].tone,
  text: { key: `expert.status.${status}` },
})

/** From when to when, as far as it was said. */
export function availabilityOf(from: string | null, to: string | null) {
  if (!from && !to) return { key: 'expert.availability.always' }
  const kind = from && to ? 'both' : from ? 'from' : 'to'
  return { key: `expert.availability.${kind}`, values: { from: { date: from }, to: { date: to } } }
}
