import { plannedDate } from '../../../../api/call/call-view.ts'
import {
  aCallHead,
  anAnswer,
  anOffer,
  callHref,
  callId,
  notPublished,
  silkRoutes,
  someStages,
} from '../../parts/call.ts'
import { inVienna } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anEnvelopeMeter } from '../../parts/money.ts'
import { happened } from '../../parts/timeline.ts'

const dates = [
  {
    opens: '2028-01-03T09:00:00.351Z',
    questions: '2028-02-11T16:00:00.000Z',
    answers: '2028-02-21T16:00:00.000Z',
    closes: '2028-03-03T16:00:00.000Z',
    evaluated: '2028-04-07T15:00:00.000Z',
  },
  {
    questions: '2028-05-11T15:00:00.000Z',
    answers: '2028-05-21T15:00:00.000Z',
    closes: '2028-06-01T15:00:00.000Z',
    evaluated: '2028-07-11T15:00:00.000Z',
  },
]
const drafted = happened('2028-01-03T09:00:00.148Z', said('call-drafted', 1), 'Amina Karimova')

const officer = {
  ...aCallHead(),
  ...anOffer(),
  programme: silkRoutes.programme,
  priorities: silkRoutes.priorities.map(({ text }) => text),
  kinds: silkRoutes.applicantKinds.map((kind) => ({ key: `call.applicantKind.${kind}` })),
  oneEach: true,
  isDraft: false,
  stages: someStages((number) => ({
    isNow: number === 1,
    documents: silkRoutes.stages[number - 1]!.documents,
    dates: Object.entries(dates[number - 1]!).map(([date, at]) => fact(`call.date.${date}`, inVienna(at))),
  })),
  closing: [{ label: 'Concept note', value: inVienna(dates[0]!.closes) }],
  next: null,
  start: {
    isOpen: true,
    isSignedIn: true,
    registerHref: '/register',
    signInHref: '/sign-in',
    own: [],
    organisations: [],
  },
  answers: [anAnswer()],
  officers: {
    counts: [
      {
        href: `${callHref}/proposals?status=submitted`,
        status: { key: 'call.proposalStatus.submitted' },
        stage: 'Concept note',
        count: 1,
      },
    ],
    meter: anEnvelopeMeter(1_500_000),
    timeline: [
      drafted,
      happened('2028-01-03T09:00:00.374Z', said('call-published', 1), 'Johan Lindqvist'),
      ahead(dates[0]!.closes, said('closes', 1)),
      ahead(dates[0]!.evaluated, said('evaluated', 1)),
      ahead(dates[1]!.closes, said('closes', 2)),
      ahead(dates[1]!.evaluated, said('evaluated', 2)),
    ],
    links: [
      link('proposals'),
      link('envelope'),
      link('questions'),
      link('deadline'),
      link('ranking', `${callHref}/stages/1/ranking`),
      link('plan'),
      link('audit', `/cases/${callId}/audit`),
    ],
  },
  form: { values: {}, problems: [] },
  mayDiscard: true,
}

export const views = {
  officer,
  draft: {
    ...officer,
    ...notPublished,
    isDraft: true,
    stages: someStages((number) => ({
      isNow: false,
      documents: silkRoutes.stages[number - 1]!.documents,
      dates: plannedDate(silkRoutes.stages[number - 1]!),
    })),
    next: {
      title: { key: 'call.next.waitsForPublication' },
      detail: { key: 'call.next.waitsDetail' },
      href: null,
      action: null,
    },
    start: { ...officer.start, isOpen: false },
    answers: [],
    officers: {
      counts: [],
      meter: null,
      timeline: [drafted],
      links: [link('proposals'), link('draft'), link('plan'), link('audit', `/cases/${callId}/audit`)],
    },
  },
  member: {
    ...officer,
    start: {
      ...officer.start,
      organisations: [{ id: '01a20e8e-af06-7261-94f3-dafa717e98cf', name: 'Hamroh Association' }],
    },
    officers: null,
    mayDiscard: false,
  },
}

function said(what: string, stage: number) {
  return { key: `call.timeline.${what}`, values: { stage: silkRoutes.stages[stage - 1]!.name } }
}

/** A date of a call is known to the minute. */
function ahead(at: string, text: object) {
  return { state: 'ahead', at: { instant: at }, text, detail: null }
}

function link(to: string, href = `${callHref}/${to}`) {
  return { href, text: { key: `call.link.${to}` } }
}
