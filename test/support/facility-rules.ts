import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { silkRoutesRules } from './request-records.ts'

/** Small rules that are easy to reckon with: two parties, one of which may veto, two criteria, one question, 100 days. */
export const facilityRules = (changes: Partial<FacilityRules> = {}): FacilityRules => {
  const silkRoutes = silkRoutesRules()
  return {
    ...silkRoutes,
    calendar: { weekend: [6, 7], holidays: [] },
    countries: ['TJ', 'UZ'],
    languages: ['en', 'ru'],
    modalities: ['on-site', 'remote'],
    days: { envelope: 100, leastPerRequest: 2, mostPerRequest: 40 },
    consultation: {
      parties: [
        { key: 'delegation', name: 'Delegation', mayVeto: true },
        { key: 'unit', name: 'Geographic unit', mayVeto: false },
      ],
    },
    assessment: {
      criteria: [
        { key: 'eligible', text: 'The institution may ask' },
        { key: 'clear', text: 'Problem and outcome are clear' },
      ],
    },
    review: { questions: [{ key: 'quality', text: 'The work was of high quality' }] },
    ...changes,
  }
}
