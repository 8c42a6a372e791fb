import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'

/** What an institution asks for, as rows of a summary list. */
export const contentRows = (content: RequestContent, rules: Pick<FacilityRules, 'fields'>) => [
  row('problem', { lines: content.problem }),
  row('outcome', { lines: content.outcome }),
  row('field', rules.fields.find(({ key }) => key === content.field)?.text ?? content.field),
  row('languages', content.languages.length > 0 ? { languages: content.languages } : null),
  row('modality', content.modality && { key: `programme.modality.${content.modality}` }),
  row('place', content.place || null),
  row('dates', datesOf(content)),
  row('days', { days: content.days }),
  row('wishes', content.wishes ? { lines: content.wishes } : null),
]

const row = (name: string, value: unknown) => ({ label: { key: `request.content.${name}` }, value })

const datesOf = ({ fromOn, toOn }: RequestContent) => (fromOn || toOn ? [{ date: fromOn }, '–', { date: toOn }] : null)
