import { inVienna, reminded } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'
import { ahead, happened, now } from '../../parts/timeline.ts'

const usual = {
  id: anId(1),
  reference: null,
  title: 'Return with skills: certificates for returning workers',
  organisation: 'Hamroh Association',
  stage: 'Concept note',
  call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(4)}` },
  deadlineAt: '2026-12-24T17:39:34.712Z',
  zone: 'Europe/Vienna',
  isPastDeadline: false,
  isApplicant: true,
  tag: { kind: '', text: { key: 'proposal.status.draft' } },
  isOnHold: false,
  summary: [
    fact('proposal.summary.organisation', { text: 'Hamroh Association', href: `/organisations/${anId(8)}` }),
    fact('proposal.summary.call', {
      text: 'Silk Routes Facility: grants for migration governance and dialogue',
      href: `/calls/${anId(4)}`,
    }),
    fact('proposal.summary.stage', 'Concept note'),
    fact('proposal.summary.requested', { money: euros(275_000) }),
  ],
  next: {
    title: { key: 'proposal.next.status.draft' },
    detail: { key: 'proposal.next.deadline', values: { at: inVienna('2026-12-24T17:39:34.712Z') } },
    href: `/proposals/${anId(1)}/draft`,
    action: { key: 'proposal.show.write' },
  },
  stages: [],
  isSealed: false,
  receipts: [],
  scores: null,
  links: [{ href: `/proposals/${anId(1)}/withdrawal`, text: { key: 'proposal.link.discard' } }],
  timeline: [
    happened('2026-12-14T17:39:34.905Z', 'event.proposal.drafted'),
    now('proposal.status.draft', 'Concept note'),
    ahead('2026-12-24T17:39:34.712Z', { key: 'proposal.timeline.closes', values: { stage: 'Concept note' } }),
    ahead('2027-01-28T17:39:34.712Z', { key: 'proposal.timeline.evaluated', values: { stage: 'Concept note' } }),
    ahead('2027-04-28T17:39:34.712Z', { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } }),
  ],
}

export const views = {
  draft: usual,
  submitted: {
    ...usual,
    id: anId(3),
    reference: 'SRF-2026-0001',
    title: 'Return with skills',
    call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(6)}` },
    deadlineAt: '2026-12-24T17:39:35.244Z',
    tag: { kind: 'open', text: { key: 'proposal.status.submitted' } },
    summary: [
      fact('proposal.summary.organisation', { text: 'Hamroh Association', href: `/organisations/${anId(10)}` }),
      fact('proposal.summary.call', {
        text: 'Silk Routes Facility: grants for migration governance and dialogue',
        href: `/calls/${anId(6)}`,
      }),
      fact('proposal.summary.stage', 'Concept note'),
      fact('proposal.summary.requested', { money: euros(232_000) }),
    ],
    next: {
      title: { key: 'proposal.next.status.submitted' },
      detail: { key: 'proposal.next.deadline', values: { at: inVienna('2026-12-24T17:39:35.244Z') } },
      href: null,
      action: null,
    },
    stages: [
      {
        name: 'Concept note',
        arrivedAt: '2026-12-14T17:39:35.340Z',
        number: 1,
        onBehalfOf: null,
        sections: [
          {
            title: 'The action in brief',
            answers: [
              { label: 'Title of the action', value: 'Return with skills' },
              { label: 'Country in which the action takes place', value: { country: 'TJ' } },
            ],
          },
        ],
        documents: [
          {
            label: 'Declaration of the applicant, signed and dated',
            document: {
              href: `/proposals/${anId(3)}/documents/${anId(11)}`,
              name: 'declaration.pdf',
              type: 'PDF',
              size: 1234,
              version: 1,
              uploadedAt: '2026-12-14T17:39:35.320Z',
              by: 'Malika Rahimova',
            },
          },
        ],
      },
    ],
    receipts: [
      {
        href: `/proposals/${anId(3)}/submissions/${anId(12)}`,
        title: { key: 'proposal.show.receipt', values: { stage: 'Concept note', number: 1 } },
        detail: { instant: '2026-12-14T17:39:35.340Z' },
        tag: null,
      },
    ],
    links: [
      { href: `/proposals/${anId(3)}/draft`, text: { key: 'proposal.link.change' } },
      { href: `/proposals/${anId(3)}/withdrawal`, text: { key: 'proposal.link.withdraw' } },
    ],
    timeline: [
      happened('2026-12-14T17:39:35.294Z', 'event.proposal.drafted'),
      happened('2026-12-14T17:39:35.396Z', 'event.proposal.submitted'),
      now('proposal.status.submitted', 'Concept note'),
      ahead('2026-12-24T17:39:35.244Z', { key: 'proposal.timeline.closes', values: { stage: 'Concept note' } }),
      ahead('2027-04-28T17:39:35.244Z', { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } }),
    ],
  },
  sealed: {
    ...usual,
    id: anId(3),
    reference: 'SRF-2026-0001',
    title: 'Return with skills',
    call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(6)}` },
    deadlineAt: '2026-12-24T17:39:35.244Z',
    isApplicant: false,
    tag: { kind: 'open', text: { key: 'proposal.status.submitted' } },
    summary: [
      fact('proposal.summary.organisation', { text: 'Hamroh Association', href: `/organisations/${anId(10)}` }),
      fact('proposal.summary.call', {
        text: 'Silk Routes Facility: grants for migration governance and dialogue',
        href: `/calls/${anId(6)}`,
      }),
      fact('proposal.summary.stage', 'Concept note'),
      fact('proposal.summary.requested', { money: euros(232_000) }),
    ],
    next: {
      title: { key: 'proposal.next.status.submitted' },
      detail: { key: 'proposal.next.deadline', values: { at: inVienna('2026-12-24T17:39:35.244Z') } },
      href: null,
      action: null,
    },
    isSealed: true,
    scores: { stages: [] },
    links: [
      { href: `/cases/${anId(3)}/audit`, text: { key: 'proposal.link.audit' } },
      { href: `/proposals/${anId(3)}/withdrawal`, text: { key: 'proposal.link.withdraw' } },
    ],
    timeline: [
      happened('2026-12-14T17:39:35.294Z', 'event.proposal.drafted', 'Malika Rahimova'),
      happened('2026-12-14T17:39:35.396Z', 'event.proposal.submitted', 'Malika Rahimova'),
      now('proposal.status.submitted', 'Concept note'),
      ahead('2026-12-24T17:39:35.244Z', { key: 'proposal.timeline.closes', values: { stage: 'Concept note' } }),
      ahead('2027-04-28T17:39:35.244Z', { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } }),
    ],
  },
  officer: {
    ...usual,
    id: anId(2),
    reference: 'SRF-2026-0001',
    title: 'Return with skills',
    call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(7)}` },
    deadlineAt: '2026-12-24T17:39:35.448Z',
    isApplicant: false,
    tag: { kind: 'open', text: { key: 'proposal.status.screening' } },
    summary: [
      fact('proposal.summary.organisation', { text: 'Hamroh Association', href: `/organisations/${anId(13)}` }),
      fact('proposal.summary.call', {
        text: 'Silk Routes Facility: grants for migration governance and dialogue',
        href: `/calls/${anId(7)}`,
      }),
      fact('proposal.summary.stage', 'Concept note'),
      fact('proposal.summary.requested', { money: euros(232_000) }),
    ],
    next: {
      title: { key: 'proposal.next.you.screen' },
      detail: reminded('2026-12-04T17:39:35.884Z', '2026-12-01T17:39:35.884Z', 'proposal'),
      href: `/proposals/${anId(2)}/screening`,
      action: { key: 'proposal.next.open' },
    },
    stages: [
      {
        name: 'Concept note',
        arrivedAt: '2026-12-14T17:39:35.539Z',
        number: 1,
        onBehalfOf: null,
        sections: [
          {
            title: 'The action in brief',
            answers: [
              { label: 'Title of the action', value: 'Return with skills' },
              { label: 'Country in which the action takes place', value: { country: 'TJ' } },
            ],
          },
        ],
        documents: [
          {
            label: 'Declaration of the applicant, signed and dated',
            document: {
              href: `/proposals/${anId(2)}/documents/${anId(14)}`,
              name: 'declaration.pdf',
              type: 'PDF',
              size: 1234,
              version: 1,
              uploadedAt: '2026-12-14T17:39:35.517Z',
              by: 'Malika Rahimova',
            },
          },
        ],
      },
    ],
    scores: { stages: [] },
    links: [
      { href: `/proposals/${anId(2)}/screening`, text: { key: 'proposal.link.screening' } },
      { href: `/cases/${anId(2)}/audit`, text: { key: 'proposal.link.audit' } },
      { href: `/proposals/${anId(2)}/withdrawal`, text: { key: 'proposal.link.withdraw' } },
    ],
    timeline: [
      happened('2026-12-14T17:39:35.478Z', 'event.proposal.drafted', 'Malika Rahimova'),
      happened('2026-12-14T17:39:35.578Z', 'event.proposal.submitted', 'Malika Rahimova'),
      happened('2026-12-14T17:39:35.867Z', 'event.screening.prepared'),
      now('proposal.status.screening', 'Concept note'),
      ahead('2027-04-28T17:39:35.448Z', { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } }),
    ],
  },
}
