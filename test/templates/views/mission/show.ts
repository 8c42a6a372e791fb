import { reminded } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { aMissionHead, aNominee, someTerms } from '../../parts/mission.ts'
import { euros } from '../../parts/money.ts'
import { ahead, happened, now } from '../../parts/timeline.ts'

const usual = {
  ...aMissionHead(8, 'offered', { id: 9, reference: 'TA-2027-0003' }),
  isOnHold: false,
  next: {
    title: { key: 'request.task.accept-mission.yours' },
    detail: reminded('2026-11-29T20:55:12.237Z', '2026-11-27T20:55:12.237Z'),
    href: `/missions/${anId(8)}/offer`,
    action: { key: 'request.next.open' },
  },
  facts: [...someTerms('2026-12-01', '2026-12-19'), fact('mission.fact.band', 'Expert')],
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
    facts: someTerms('2026-12-01', '2026-12-19'),
    expert: aNominee(),
  },
  planned: {
    ...usual,
    ...aMissionHead(12, 'planned', { id: 13, reference: 'TA-2027-0003' }),
    next: {
      title: { key: 'mission.next.planned' },
      detail: { key: 'mission.next.on-planned', values: { on: { date: '2026-12-01' } } },
      href: null,
      action: null,
    },
    facts: [
      ...someTerms('2026-12-01', '2026-12-19'),
      fact('mission.fact.band', 'Expert'),
      fact('mission.fact.nominated', [{ text: 'Amina Karimova', soft: true }, { instant: '2026-11-24T20:55:14.175Z' }]),
      fact('mission.fact.reason', { lines: 'First on the roster.' }),
      fact('mission.fact.accepted', { instant: '2026-11-24T20:55:14.490Z' }),
    ],
    expert: aNominee(),
    expertHref: `/experts/${anId(1)}`,
    links: [
      { href: `/missions/${anId(12)}/dates`, text: { key: 'mission.link.dates' } },
      { href: `/missions/${anId(12)}/end`, text: { key: 'mission.link.cancel' } },
      { href: `/cases/${anId(12)}/audit`, text: { key: 'mission.link.audit' } },
    ],
    timeline: [
      happened('2026-11-24T20:55:14.309Z', 'event.nomination.accepted', 'Rustam Nazarov'),
      happened('2026-11-24T20:55:14.505Z', 'event.mission.accepted', 'Elena Marchetti'),
      now('mission.status.planned'),
    ],
  },
  closed: {
    ...usual,
    ...aMissionHead(18, 'closed', { id: 19, reference: 'TA-2027-0003' }),
    next: { title: { key: 'mission.next.closed' }, detail: null, href: null, action: null },
    facts: [
      ...someTerms('2026-11-04', '2026-11-23'),
      fact('mission.fact.band', 'Expert'),
      fact('mission.fact.nominated', [{ text: 'Amina Karimova', soft: true }, { instant: '2026-11-24T20:55:18.846Z' }]),
      fact('mission.fact.reason', { lines: 'First on the roster.' }),
      fact('mission.fact.accepted', { instant: '2026-11-24T20:55:18.896Z' }),
    ],
    expert: aNominee(),
    expertHref: `/experts/${anId(1)}`,
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
          as: 'institution',
          at: '2026-11-24T20:55:19.057Z',
          reason: null,
          onBehalfOf: null,
        },
      },
    ],
    fee: {
      href: `/missions/${anId(18)}/fee`,
      amount: euros(4_300),
      tag: { kind: 'good', text: { key: 'mission.feeStatus.paid' } },
    },
    links: [{ href: `/cases/${anId(18)}/audit`, text: { key: 'mission.link.audit' } }],
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
