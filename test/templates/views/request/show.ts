import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { aRequestContent, aRequestHead, parties, rules } from '../../parts/request.ts'
import {
  aClosedMission,
  aLink,
  aMissionLine,
  anAwaitedReview,
  anUnansweredParty,
  aSummary,
  nextTask,
  untilDelivered,
} from '../../parts/request-page.ts'
import { ahead, happened, now } from '../../parts/timeline.ts'

const draft = {
  ...aRequestHead(1, 'draft'),
  isOwn: true,
  isOnHold: false,
  vacant: [],
  summary: aSummary('Ministry of Labour'),
  content: aRequestContent({ outcome: '', days: 90 }),
  next: {
    title: { key: 'request.next.status.draft' },
    detail: { key: 'request.next.draftDetail' },
    href: `/requests/${anId(1)}/draft`,
    action: { key: 'request.next.write' },
  },
  missions: [],
  consultations: [],
  reviews: [],
  cameOfIt: null,
  receipts: [],
  links: [aLink('write', `/requests/${anId(1)}/draft`), aLink('discard', `/requests/${anId(1)}/withdrawal`)],
  timeline: [happened('2026-11-24T20:40:46.145Z', 'event.request.drafted'), now('request.status.draft')],
}

const submitted = {
  ...draft,
  ...aRequestHead(2, 'endorsement', 'TA-2026-0001'),
  summary: aSummary('Ministry of Labour', fact('request.summary.submitted', { instant: '2026-11-24T20:40:46.779Z' })),
  content: aRequestContent(),
  next: nextTask('endorse', '2026-12-09T20:40:46.851Z', '2026-12-01T20:40:46.851Z'),
  receipts: [
    {
      href: `/requests/${anId(2)}/submissions/${anId(3)}`,
      title: { key: 'request.show.receipt', values: { number: 1 } },
      detail: { instant: '2026-11-24T20:40:46.779Z' },
      tag: null,
    },
  ],
  links: [aLink('withdraw', `/requests/${anId(2)}/withdrawal`)],
  timeline: [
    happened('2026-11-24T20:40:46.667Z', 'event.request.drafted'),
    happened('2026-11-24T20:40:46.796Z', 'event.request.submitted'),
    now('request.status.endorsement'),
    ahead('2026-12-09T20:40:46.851Z', 'request.task.endorse.due'),
  ],
}

export const views = {
  draft,
  submitted,
  focalPoint: {
    ...submitted,
    isOwn: false,
    next: nextTask(
      'endorse',
      '2026-12-09T20:40:46.851Z',
      '2026-12-01T20:40:46.851Z',
      `/requests/${anId(2)}/endorsement`,
    ),
    receipts: [],
    links: [aLink('endorse', `/requests/${anId(2)}/endorsement`)],
  },
  officer: {
    ...draft,
    ...aRequestHead(4, 'consultation', 'TA-2026-0002'),
    isOwn: false,
    vacant: [{ key: 'request.show.vacantParty', values: { party: 'Geographic unit of the European Commission' } }],
    summary: aSummary(
      { text: 'Ministry of Labour', href: `/organisations/${anId(5)}` },
      fact('request.summary.submitted', { instant: '2026-11-24T20:40:47.656Z' }),
    ),
    content: aRequestContent(),
    next: nextTask('consult', '2026-12-01T20:40:47.955Z', '2026-11-28T20:40:47.955Z'),
    consultations: [
      {
        ...anUnansweredParty(parties[0]!),
        tag: { kind: 'good', text: { key: 'request.answer.consent' } },
        at: '2026-11-24T20:40:48.281Z',
        remark: 'Very welcome: it serves the dialogue.',
        by: 'Anne Dubois',
      },
      ...parties.slice(1).map(anUnansweredParty),
    ],
    links: [
      aLink('assessment', `/requests/${anId(4)}/assessment`),
      aLink('audit', `/cases/${anId(4)}/audit`),
      aLink('withdraw', `/requests/${anId(4)}/withdrawal`),
    ],
    timeline: [
      happened('2026-11-24T20:40:47.531Z', 'event.request.drafted', 'Rustam Nazarov'),
      happened('2026-11-24T20:40:47.686Z', 'event.request.submitted', 'Rustam Nazarov'),
      happened('2026-11-24T20:40:47.850Z', 'event.request.endorsed', 'Firuza Rahimi'),
      happened('2026-11-24T20:40:48.300Z', 'event.consultation.answered', 'Anne Dubois'),
      now('request.status.consultation'),
      ahead('2026-12-01T20:40:47.955Z', 'request.task.consult.due'),
    ],
  },
  delivery: {
    ...approved(6, 'delivery'),
    next: nextTask(
      'accept-nomination',
      '2026-12-01T20:40:48.667Z',
      '2026-11-28T20:40:48.667Z',
      `/missions/${anId(7)}/nomination`,
    ),
    missions: [
      aMissionLine(7, fromTo('2026-12-01', '2026-12-19'), { kind: 'due', text: { key: 'mission.status.nominated' } }),
    ],
    timeline: [
      happened('2026-11-24T20:40:48.557Z', 'event.request.approved'),
      now('request.status.delivery'),
      ahead('2026-12-01T20:40:48.667Z', 'request.task.accept-nomination.due'),
    ],
  },
  reviewing: {
    ...approved(8, 'reviewing', { text: 'Ministry of Labour', href: `/organisations/${anId(9)}` }),
    isOwn: false,
    next: nextTask(
      'review-as-officer',
      '2026-12-24T20:40:50.918Z',
      '2026-12-17T20:40:50.918Z',
      `/requests/${anId(8)}/reviews/officer`,
    ),
    missions: [aClosedMission()],
    reviews: [
      anAwaitedReview({ key: 'request.reviewer.beneficiary' }),
      anAwaitedReview({ key: 'request.reviewer.officer' }),
      {
        ...anAwaitedReview('Elena Marchetti'),
        tag: { kind: 'good', text: { key: 'request.reviewed.given' } },
        rows: rules.review.questions.map(({ text }, index) => ({
          label: text,
          value: { key: 'request.review.score', values: { score: index % 2 === 0 ? 5 : 4 } },
          href: null,
        })),
        remark: 'Well prepared on both sides.',
      },
    ],
    links: [aLink('assessment', `/requests/${anId(8)}/assessment`), aLink('audit', `/cases/${anId(8)}/audit`)],
    timeline: [
      ...untilDelivered('Rustam Nazarov', 'Elena Marchetti'),
      happened('2026-11-24T20:40:51.391Z', 'event.review.answered', 'Elena Marchetti'),
      now('request.status.reviewing'),
      ahead('2026-12-24T20:40:50.820Z', 'request.task.review-as-beneficiary.due'),
      ahead('2026-12-24T20:40:50.918Z', 'request.task.review-as-officer.due'),
    ],
  },
  closed: {
    ...approved(8, 'closed'),
    next: { title: { key: 'request.next.status.closed' }, detail: null, href: null, action: null },
    missions: [aClosedMission()],
    cameOfIt: 'Parliament adopted the policy in May.',
    timeline: [
      ...untilDelivered(),
      happened('2026-11-24T20:40:51.882Z', 'event.request.followed-up'),
      happened('2026-11-24T20:40:51.904Z', 'event.request.closed'),
      now('request.status.closed'),
    ],
  },
}

function approved(
  number: number,
  status: 'delivery' | 'reviewing' | 'closed',
  organisation: unknown = 'Ministry of Labour',
) {
  return {
    ...draft,
    ...aRequestHead(number, status, 'TA-2027-0001'),
    summary: aSummary(organisation, fact('request.summary.approvedDays', { days: 20 })),
    content: aRequestContent({ languages: ['en', 'ru'] }),
    consultations: parties.map(anUnansweredParty),
    links: [],
  }
}
