import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2027-0001/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000001',
  request: { reference: 'TA-2027-0001', href: '/requests/0193a000-0000-7000-8000-000000000002' },
  expert: [
    fact('request.nominee.name', 'Elena Marchetti'),
    fact('request.nominee.fields', 'Migration policy: comprehensive policies, strategies and action plans'),
    fact('request.nominee.languages', { languages: ['en', 'ru'] }),
    fact('request.nominee.countries', { countries: ['TJ'] }),
    fact('request.nominee.profile', { lines: 'Drafted two migration policies.' }),
  ],
  terms: [
    fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
    fact('request.mission.days', { days: 12 }),
    fact('request.field.modality', { key: 'request.modality.on-site' }),
    fact('request.field.place', {
      key: 'request.mission.place',
      values: { place: 'Dushanbe', country: { country: 'TJ' } },
    }),
  ],
  mayAnswer: true,
  dueAt: '2026-12-01T20:40:48.667Z',
  outcomes: [
    {
      value: 'accept',
      label: { key: 'request.nominated.outcome.accept' },
      hint: { key: 'request.nominated.outcomeHint.accept' },
    },
    {
      value: 'refuse',
      label: { key: 'request.nominated.outcome.refuse' },
      hint: { key: 'request.nominated.outcomeHint.refuse' },
    },
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = { usual: usual, onBehalf: { ...usual, onBehalf: 'Ministry of Labour' } }
