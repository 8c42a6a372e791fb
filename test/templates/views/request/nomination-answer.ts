import { explainedChoices } from '../../parts/choices.ts'
import { fact } from '../../parts/facts.ts'
import { aMissionHead, someTerms } from '../../parts/mission.ts'

const usual = {
  ...aMissionHead(1, 'nominated', { id: 2, reference: 'TA-2027-0001' }),
  expert: [
    fact('request.nominee.name', 'Elena Marchetti'),
    fact('request.nominee.fields', 'Migration policy: comprehensive policies, strategies and action plans'),
    fact('request.nominee.languages', { languages: ['en', 'ru'] }),
    fact('request.nominee.countries', { countries: ['TJ'] }),
    fact('request.nominee.profile', { lines: 'Drafted two migration policies.' }),
  ],
  terms: someTerms('2026-12-01', '2026-12-19'),
  mayAnswer: true,
  dueAt: '2026-12-01T20:40:48.667Z',
  outcomes: explainedChoices('request.nominated.outcome', 'accept', 'refuse'),
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = { usual, onBehalf: { ...usual, onBehalf: 'Ministry of Labour' } }
