import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000010',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000010',
  request: { reference: 'TA-2027-0003', href: '/requests/0193a000-0000-7000-8000-000000000011' },
  terms: [
    fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
    fact('request.mission.days', { days: 12 }),
    fact('request.field.modality', { key: 'request.modality.on-site' }),
    fact('request.field.place', {
      key: 'request.mission.place',
      values: { place: 'Dushanbe', country: { country: 'TJ' } },
    }),
  ],
  mayDecide: true,
  dueAt: '2026-12-09T20:55:14.725Z',
  outcomes: [
    {
      value: 'accept',
      label: { key: 'mission.decision.outcome.accept' },
      hint: { key: 'mission.decision.outcomeHint.accept' },
    },
    {
      value: 'refuse',
      label: { key: 'mission.decision.outcome.refuse' },
      hint: { key: 'mission.decision.outcomeHint.refuse' },
    },
  ],
  form: { values: {}, problems: [] },
  about: 'nomination',
  action: '/missions/0193a000-0000-7000-8000-000000000010/nomination/decision',
  expert: [
    fact('request.nominee.name', 'Elena Marchetti'),
    fact(
      'request.nominee.fields',
      'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
    ),
    fact('request.nominee.languages', { languages: ['en', 'ru'] }),
    fact('request.nominee.countries', { countries: ['TJ', 'UZ'] }),
    fact('request.nominee.profile', {
      lines: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
    }),
  ],
  reports: [],
}

export const views = {
  usual,
  validation: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000016',
    tag: { kind: 'open', text: { key: 'mission.status.validation' } },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000016',
    request: { reference: 'TA-2027-0003', href: '/requests/0193a000-0000-7000-8000-000000000017' },
    terms: [
      fact('request.field.dates', fromTo('2026-11-04', '2026-11-23')),
      fact('request.mission.days', { days: 12 }),
      fact('request.field.modality', { key: 'request.modality.on-site' }),
      fact('request.field.place', {
        key: 'request.mission.place',
        values: { place: 'Dushanbe', country: { country: 'TJ' } },
      }),
    ],
    dueAt: '2026-12-16T20:55:19.549Z',
    outcomes: [
      {
        value: 'validate',
        label: { key: 'mission.decision.outcome.validate' },
        hint: { key: 'mission.decision.outcomeHint.validate' },
      },
      {
        value: 'return',
        label: { key: 'mission.decision.outcome.return' },
        hint: { key: 'mission.decision.outcomeHint.return' },
      },
    ],
    about: 'validation',
    action: '/missions/0193a000-0000-7000-8000-000000000016/validation/decision',
    expert: [],
    reports: [
      {
        round: 2,
        text: 'The policy is drafted.',
        rows: [fact('mission.report.daysWorked', { days: 10 }), fact('mission.report.daysAway', { days: 12 })],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:18.384Z',
        onBehalfOf: null,
        judgement: null,
      },
      {
        round: 1,
        text: 'The policy is drafted.',
        rows: [fact('mission.report.daysWorked', { days: 10 }), fact('mission.report.daysAway', { days: 12 })],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:17.932Z',
        onBehalfOf: null,
        judgement: {
          tag: { kind: 'due', text: { key: 'mission.judgement.returned' } },
          by: 'Rustam Nazarov',
          at: '2026-11-24T20:55:18.048Z',
          reason: 'Which articles of the law have to change?',
          onBehalfOf: null,
        },
      },
    ],
  },
}
