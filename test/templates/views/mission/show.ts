import { fromTo, reminded } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { euros } from '../../parts/money.ts'
import { ahead, happened, now } from '../../parts/timeline.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000008',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'due', text: { key: 'mission.status.offered' } },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000008',
  request: { reference: 'TA-2027-0003', href: '/requests/0193a000-0000-7000-8000-000000000009' },
  isOnHold: false,
  next: {
    title: { key: 'request.task.accept-mission.yours' },
    detail: reminded('2026-11-29T20:55:12.237Z', '2026-11-27T20:55:12.237Z'),
    href: '/missions/0193a000-0000-7000-8000-000000000008/offer',
    action: { key: 'request.next.open' },
  },
  facts: [
    fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
    fact('request.mission.days', { days: 12 }),
    fact('request.field.modality', { key: 'request.modality.on-site' }),
    fact('request.field.place', {
      key: 'request.mission.place',
      values: { place: 'Dushanbe', country: { country: 'TJ' } },
    }),
    fact('mission.fact.band', 'Expert'),
  ],
  expert: null,
  expertHref: null,
  reports: [],
  fee: null,
  links: [],
  timeline: [
    happened('2026-11-24T20:55:12.154Z', 'event.nomination.accepted'),
    now('mission.status.offered'),
    ahead('2026-11-29T20:55:12.237Z', 'request.task.accept-mission.due'),
  ],
}

export const views = {
  usual,
  institution: {
    ...usual,
    next: {
      title: { key: 'request.task.accept-mission.others' },
      detail: reminded('2026-11-29T20:55:12.237Z', '2026-11-27T20:55:12.237Z'),
      href: null,
      action: null,
    },
    facts: [
      fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
      fact('request.mission.days', { days: 12 }),
      fact('request.field.modality', { key: 'request.modality.on-site' }),
      fact('request.field.place', {
        key: 'request.mission.place',
        values: { place: 'Dushanbe', country: { country: 'TJ' } },
      }),
    ],
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
  },
  planned: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000012',
    tag: { kind: '', text: { key: 'mission.status.planned' } },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000012',
    request: { reference: 'TA-2027-0003', href: '/requests/0193a000-0000-7000-8000-000000000013' },
    next: {
      title: { key: 'mission.next.planned' },
      detail: { key: 'mission.next.on-planned', values: { on: { date: '2026-12-01' } } },
      href: null,
      action: null,
    },
    facts: [
      fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
      fact('request.mission.days', { days: 12 }),
      fact('request.field.modality', { key: 'request.modality.on-site' }),
      fact('request.field.place', {
        key: 'request.mission.place',
        values: { place: 'Dushanbe', country: { country: 'TJ' } },
      }),
      fact('mission.fact.band', 'Expert'),
      fact('mission.fact.nominated', [{ text: 'Amina Karimova', soft: true }, { instant: '2026-11-24T20:55:14.175Z' }]),
      fact('mission.fact.reason', { lines: 'First on the roster.' }),
      fact('mission.fact.accepted', { instant: '2026-11-24T20:55:14.490Z' }),
    ],
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
    expertHref: '/experts/0193a000-0000-7000-8000-000000000001',
    links: [
      { href: '/missions/0193a000-0000-7000-8000-000000000012/dates', text: { key: 'mission.link.dates' } },
      { href: '/missions/0193a000-0000-7000-8000-000000000012/end', text: { key: 'mission.link.cancel' } },
      { href: '/cases/0193a000-0000-7000-8000-000000000012/audit', text: { key: 'mission.link.audit' } },
    ],
    timeline: [
      happened('2026-11-24T20:55:14.309Z', 'event.nomination.accepted', 'Rustam Nazarov'),
      happened('2026-11-24T20:55:14.505Z', 'event.mission.accepted', 'Elena Marchetti'),
      now('mission.status.planned'),
    ],
  },
  closed: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000018',
    tag: { kind: 'good', text: { key: 'mission.status.closed' } },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000018',
    request: { reference: 'TA-2027-0003', href: '/requests/0193a000-0000-7000-8000-000000000019' },
    next: { title: { key: 'mission.next.closed' }, detail: null, href: null, action: null },
    facts: [
      fact('request.field.dates', fromTo('2026-11-04', '2026-11-23')),
      fact('request.mission.days', { days: 12 }),
      fact('request.field.modality', { key: 'request.modality.on-site' }),
      fact('request.field.place', {
        key: 'request.mission.place',
        values: { place: 'Dushanbe', country: { country: 'TJ' } },
      }),
      fact('mission.fact.band', 'Expert'),
      fact('mission.fact.nominated', [{ text: 'Amina Karimova', soft: true }, { instant: '2026-11-24T20:55:18.846Z' }]),
      fact('mission.fact.reason', { lines: 'First on the roster.' }),
      fact('mission.fact.accepted', { instant: '2026-11-24T20:55:18.896Z' }),
    ],
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
    expertHref: '/experts/0193a000-0000-7000-8000-000000000001',
    reports: [
      {
        round: 1,
        text: 'The policy is drafted.',
        rows: [fact('mission.report.daysWorked', { days: 10 }), fact('mission.report.daysAway', { days: 12 })],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:19.025Z',
        onBehalfOf: null,
        judgement: {
          tag: { kind: 'good', text: { key: 'mission.judgement.validated' } },
          by: 'Rustam Nazarov',
          at: '2026-11-24T20:55:19.057Z',
          reason: null,
          onBehalfOf: null,
        },
      },
    ],
    fee: {
      href: '/missions/0193a000-0000-7000-8000-000000000018/fee',
      amount: euros(4_300),
      tag: { kind: 'good', text: { key: 'mission.feeStatus.paid' } },
    },
    links: [{ href: '/cases/0193a000-0000-7000-8000-000000000018/audit', text: { key: 'mission.link.audit' } }],
    timeline: [
      happened('2026-11-24T20:55:18.869Z', 'event.nomination.accepted', 'Rustam Nazarov'),
      happened('2026-11-24T20:55:18.898Z', 'event.mission.accepted', 'Elena Marchetti'),
      happened('2026-11-24T20:55:18.962Z', 'event.mission.started'),
      happened('2026-11-24T20:55:18.992Z', 'event.mission.ended'),
      happened('2026-11-24T20:55:19.031Z', 'event.mission.reported', 'Elena Marchetti'),
      happened('2026-11-24T20:55:19.074Z', 'event.mission.validated', 'Rustam Nazarov'),
      happened('2026-11-24T20:55:19.376Z', 'event.fee.ordered', 'Petra Novak'),
      happened('2026-11-24T20:55:19.700Z', 'event.fee.confirmed', 'Hassan Ali'),
      now('mission.status.closed'),
    ],
  },
}
