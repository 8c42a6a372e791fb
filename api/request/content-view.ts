import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'

/** What a request says, question by question, as templates show values; the dates stand together. */
export function contentRows(rules: FacilityRules, content: RequestContent) {
  return shownFields.map((field) => ({
    field,
    label: { key: `request.field.${field === 'fromOn' ? 'dates' : field}` },
    value: shown[field](content, rules),
    href: null as string | null,
  }))
}

const shownFields = [
  'problem',
  'outcome',
  'field',
  'languages',
  'modality',
  'place',
  'fromOn',
  'days',
  'wishes',
] as const

const shown: Record<(typeof shownFields)[number], (content: RequestContent, rules: FacilityRules) => unknown> = {
  problem: ({ problem }) => (problem ? { lines: problem } : null),
  outcome: ({ outcome }) => (outcome ? { lines: outcome } : null),
  field: ({ field }, { fields }) => fields.find(({ key }) => key === field)?.text ?? field,
  languages: ({ languages }) => (languages.length > 0 ? { languages } : null),
  modality: ({ modality }) => (modality ? { key: `request.modality.${modality}` } : null),
  place: ({ place }) => place || null,
  fromOn: ({ fromOn, toOn }) => datesShown(fromOn, toOn),
  days: ({ days }) => (days === null ? null : { days }),
  wishes: ({ wishes }) => (wishes ? { lines: wishes } : null),
}

/** Two days that belong together, of which a draft may have only one. */
export function datesShown(fromOn: string | null, toOn: string | null) {
  if (fromOn && toOn) return { key: 'request.dates.both', values: { from: { date: fromOn }, to: { date: toOn } } }
  if (fromOn) return { key: 'request.dates.from', values: { from: { date: fromOn } } }
  return toOn ? { key: 'request.dates.to', values: { to: { date: toOn } } } : null
}

/** The question that a problem is about, and its place in the form. */
export const labelOf = (field: string) => ({ key: `request.field.${field}` })
export const anchorOf = (field: string): string => `#field-${field.replace(/[^A-Za-z0-9]+/g, '-')}`
