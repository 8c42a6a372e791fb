import { inVienna, reminded } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'
import { aDeclaration, aProposalHead, inBrief } from '../../parts/proposal.ts'
import { ahead, happened, now } from '../../parts/timeline.ts'

const draft = {
  ...aProposalHead('drafted'),
  isApplicant: true,
  tag: { kind: '', text: { key: 'proposal.status.draft' } },
  isOnHold: false,
  summary: summary(aProposalHead('drafted').call, 8, 275_000),
  next: {
    title: { key: 'proposal.next.status.draft' },
    detail: { key: 'proposal.next.deadline', values: { at: inVienna('2026-12-24T17:39:34.712Z') } },
    href: `/proposals/${anId(1)}/draft` as string | null,
    action: { key: 'proposal.show.write' } as object | null,
  },
  stages: [] as object[],
  isSealed: false,
  receipts: [] as object[],
  scores: null as object | null,
  links: [link('discard', `/proposals/${anId(1)}/withdrawal`)],
  timeline: [
    happened('2026-12-14T17:39:34.905Z', 'event.proposal.drafted'),
    now('proposal.status.draft', 'Concept note'),
    ahead('2026-12-24T17:39:34.712Z', said('closes', 'Concept note')),
    ahead('2027-01-28T17:39:34.712Z', said('evaluated', 'Concept note')),
    ahead('2027-04-28T17:39:34.712Z', said('evaluated', 'Full application')),
  ],
}

const submitted = {
  ...draft,
  ...aProposalHead('submitted'),
  tag: { kind: 'open', text: { key: 'proposal.status.submitted' } },
  summary: summary(aProposalHead('submitted').call, 10, 232_000),
  next: {
    title: { key: 'proposal.next.status.submitted' },
    detail: { key: 'proposal.next.deadline', values: { at: inVienna('2026-12-24T17:39:35.244Z') } },
    href: null,
    action: null,
  },
  stages: [conceptNote('2026-12-14T17:39:35.340Z', aDeclaration(3, 11, '2026-12-14T17:39:35.320Z'))],
  receipts: [
    {
      href: `/proposals/${anId(3)}/submissions/${anId(12)}`,
      title: { key: 'proposal.show.receipt', values: { stage: 'Concept note', number: 1 } },
      detail: { instant: '2026-12-14T17:39:35.340Z' },
      tag: null,
    },
  ],
  links: [link('change', `/proposals/${anId(3)}/draft`), link('withdraw', `/proposals/${anId(3)}/withdrawal`)],
  timeline: submission(null),
}

export const views = {
  draft,
  submitted,
  sealed: {
    ...submitted,
    isApplicant: false,
    stages: [],
    isSealed: true,
    receipts: [],
    scores: { stages: [] },
    links: [link('audit', `/cases/${anId(3)}/audit`), link('withdraw', `/proposals/${anId(3)}/withdrawal`)],
    timeline: submission('Malika Rahimova'),
  },
  officer: {
    ...draft,
    ...aProposalHead('screening'),
    isApplicant: false,
    tag: { kind: 'open', text: { key: 'proposal.status.screening' } },
    summary: summary(aProposalHead('screening').call, 13, 232_000),
    next: {
      title: { key: 'proposal.next.you.screen' },
      detail: reminded('2026-12-04T17:39:35.884Z', '2026-12-01T17:39:35.884Z', 'proposal'),
      href: `/proposals/${anId(2)}/screening`,
      action: { key: 'proposal.next.open' },
    },
    stages: [conceptNote('2026-12-14T17:39:35.539Z', aDeclaration(2, 14, '2026-12-14T17:39:35.517Z'))],
    scores: { stages: [] },
    links: [
      link('screening', `/proposals/${anId(2)}/screening`),
      link('audit', `/cases/${anId(2)}/audit`),
      link('withdraw', `/proposals/${anId(2)}/withdrawal`),
    ],
    timeline: [
      happened('2026-12-14T17:39:35.478Z', 'event.proposal.drafted', 'Malika Rahimova'),
      happened('2026-12-14T17:39:35.578Z', 'event.proposal.submitted', 'Malika Rahimova'),
      happened('2026-12-14T17:39:35.867Z', 'event.screening.prepared'),
      now('proposal.status.screening', 'Concept note'),
      ahead('2027-04-28T17:39:35.448Z', said('evaluated', 'Full application')),
    ],
  },
}

function summary(call: { title: string; href: string }, organisation: number, requested: number) {
  return [
    fact('proposal.summary.organisation', { text: 'Hamroh Association', href: `/organisations/${anId(organisation)}` }),
    fact('proposal.summary.call', { text: call.title, href: call.href }),
    fact('proposal.summary.stage', 'Concept note'),
    fact('proposal.summary.requested', { money: euros(requested) }),
  ]
}

function conceptNote(arrivedAt: string, declaration: object) {
  return {
    name: 'Concept note',
    arrivedAt,
    number: 1,
    onBehalfOf: null,
    sections: [inBrief()],
    documents: [declaration],
  }
}

function submission(by: string | null) {
  return [
    happened('2026-12-14T17:39:35.294Z', 'event.proposal.drafted', by),
    happened('2026-12-14T17:39:35.396Z', 'event.proposal.submitted', by),
    now('proposal.status.submitted', 'Concept note'),
    ahead('2026-12-24T17:39:35.244Z', said('closes', 'Concept note')),
    ahead('2027-04-28T17:39:35.244Z', said('evaluated', 'Full application')),
  ]
}

function link(to: string, href: string) {
  return { href, text: { key: `proposal.link.${to}` } }
}

function said(what: string, stage: string) {
  return { key: `proposal.timeline.${what}`, values: { stage } }
}
