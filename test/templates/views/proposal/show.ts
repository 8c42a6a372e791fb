const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: null,
  title: 'Return with skills: certificates for returning workers',
  organisation: 'Hamroh Association',
  stage: 'Concept note',
  call: {
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    href: '/calls/0193a000-0000-7000-8000-000000000004',
  },
  deadlineAt: '2026-12-24T17:39:34.712Z',
  zone: 'Europe/Vienna',
  isPastDeadline: false,
  isApplicant: true,
  tag: { kind: '', text: { key: 'proposal.status.draft' } },
  isOnHold: false,
  summary: [
    {
      label: { key: 'proposal.summary.organisation' },
      value: { text: 'Hamroh Association', href: '/organisations/0193a000-0000-7000-8000-000000000008' },
      href: null,
    },
    {
      label: { key: 'proposal.summary.call' },
      value: {
        text: 'Silk Routes Facility: grants for migration governance and dialogue',
        href: '/calls/0193a000-0000-7000-8000-000000000004',
      },
      href: null,
    },
    { label: { key: 'proposal.summary.stage' }, value: 'Concept note', href: null },
    {
      label: { key: 'proposal.summary.requested' },
      value: { money: { amountMinor: '27500000', currency: 'EUR' } },
      href: null,
    },
  ],
  next: {
    title: { key: 'proposal.next.status.draft' },
    detail: {
      key: 'proposal.next.deadline',
      values: { at: { deadline: '2026-12-24T17:39:34.712Z', zone: 'Europe/Vienna' } },
    },
    href: '/proposals/0193a000-0000-7000-8000-000000000001/draft',
    action: { key: 'proposal.show.write' },
  },
  stages: [],
  isSealed: false,
  receipts: [],
  scores: null,
  links: [
    { href: '/proposals/0193a000-0000-7000-8000-000000000001/withdrawal', text: { key: 'proposal.link.discard' } },
  ],
  timeline: [
    {
      state: 'happened',
      at: { instant: '2026-12-14T17:39:34.905Z' },
      text: { key: 'event.proposal.drafted' },
      detail: null,
    },
    {
      state: 'now',
      at: { key: 'proposal.timeline.now' },
      text: { key: 'proposal.status.draft' },
      detail: 'Concept note',
    },
    {
      state: 'ahead',
      at: { date: '2026-12-24T17:39:34.712Z' },
      text: { key: 'proposal.timeline.closes', values: { stage: 'Concept note' } },
      detail: null,
    },
    {
      state: 'ahead',
      at: { date: '2027-01-28T17:39:34.712Z' },
      text: { key: 'proposal.timeline.evaluated', values: { stage: 'Concept note' } },
      detail: null,
    },
    {
      state: 'ahead',
      at: { date: '2027-04-28T17:39:34.712Z' },
      text: { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } },
      detail: null,
    },
  ],
}

export const views = {
  draft: usual,
  submitted: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000003',
    reference: 'SRF-2026-0001',
    title: 'Return with skills',
    call: {
      title: 'Silk Routes Facility: grants for migration governance and dialogue',
      href: '/calls/0193a000-0000-7000-8000-000000000006',
    },
    deadlineAt: '2026-12-24T17:39:35.244Z',
    tag: { kind: 'open', text: { key: 'proposal.status.submitted' } },
    summary: [
      {
        label: { key: 'proposal.summary.organisation' },
        value: { text: 'Hamroh Association', href: '/organisations/0193a000-0000-7000-8000-000000000010' },
        href: null,
      },
      {
        label: { key: 'proposal.summary.call' },
        value: {
          text: 'Silk Routes Facility: grants for migration governance and dialogue',
          href: '/calls/0193a000-0000-7000-8000-000000000006',
        },
        href: null,
      },
      { label: { key: 'proposal.summary.stage' }, value: 'Concept note', href: null },
      {
        label: { key: 'proposal.summary.requested' },
        value: { money: { amountMinor: '23200000', currency: 'EUR' } },
        href: null,
      },
    ],
    next: {
      title: { key: 'proposal.next.status.submitted' },
      detail: {
        key: 'proposal.next.deadline',
        values: { at: { deadline: '2026-12-24T17:39:35.244Z', zone: 'Europe/Vienna' } },
      },
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
              href: '/proposals/0193a000-0000-7000-8000-000000000003/documents/0193a000-0000-7000-8000-000000000011',
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
        href: '/proposals/0193a000-0000-7000-8000-000000000003/submissions/0193a000-0000-7000-8000-000000000012',
        title: { key: 'proposal.show.receipt', values: { stage: 'Concept note', number: 1 } },
        detail: { instant: '2026-12-14T17:39:35.340Z' },
        tag: null,
      },
    ],
    links: [
      { href: '/proposals/0193a000-0000-7000-8000-000000000003/draft', text: { key: 'proposal.link.change' } },
      { href: '/proposals/0193a000-0000-7000-8000-000000000003/withdrawal', text: { key: 'proposal.link.withdraw' } },
    ],
    timeline: [
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.294Z' },
        text: { key: 'event.proposal.drafted' },
        detail: null,
      },
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.396Z' },
        text: { key: 'event.proposal.submitted' },
        detail: null,
      },
      {
        state: 'now',
        at: { key: 'proposal.timeline.now' },
        text: { key: 'proposal.status.submitted' },
        detail: 'Concept note',
      },
      {
        state: 'ahead',
        at: { date: '2026-12-24T17:39:35.244Z' },
        text: { key: 'proposal.timeline.closes', values: { stage: 'Concept note' } },
        detail: null,
      },
      {
        state: 'ahead',
        at: { date: '2027-04-28T17:39:35.244Z' },
        text: { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } },
        detail: null,
      },
    ],
  },
  sealed: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000003',
    reference: 'SRF-2026-0001',
    title: 'Return with skills',
    call: {
      title: 'Silk Routes Facility: grants for migration governance and dialogue',
      href: '/calls/0193a000-0000-7000-8000-000000000006',
    },
    deadlineAt: '2026-12-24T17:39:35.244Z',
    isApplicant: false,
    tag: { kind: 'open', text: { key: 'proposal.status.submitted' } },
    summary: [
      {
        label: { key: 'proposal.summary.organisation' },
        value: { text: 'Hamroh Association', href: '/organisations/0193a000-0000-7000-8000-000000000010' },
        href: null,
      },
      {
        label: { key: 'proposal.summary.call' },
        value: {
          text: 'Silk Routes Facility: grants for migration governance and dialogue',
          href: '/calls/0193a000-0000-7000-8000-000000000006',
        },
        href: null,
      },
      { label: { key: 'proposal.summary.stage' }, value: 'Concept note', href: null },
      {
        label: { key: 'proposal.summary.requested' },
        value: { money: { amountMinor: '23200000', currency: 'EUR' } },
        href: null,
      },
    ],
    next: {
      title: { key: 'proposal.next.status.submitted' },
      detail: {
        key: 'proposal.next.deadline',
        values: { at: { deadline: '2026-12-24T17:39:35.244Z', zone: 'Europe/Vienna' } },
      },
      href: null,
      action: null,
    },
    isSealed: true,
    scores: { stages: [] },
    links: [
      { href: '/cases/0193a000-0000-7000-8000-000000000003/audit', text: { key: 'proposal.link.audit' } },
      { href: '/proposals/0193a000-0000-7000-8000-000000000003/withdrawal', text: { key: 'proposal.link.withdraw' } },
    ],
    timeline: [
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.294Z' },
        text: { key: 'event.proposal.drafted' },
        detail: 'Malika Rahimova',
      },
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.396Z' },
        text: { key: 'event.proposal.submitted' },
        detail: 'Malika Rahimova',
      },
      {
        state: 'now',
        at: { key: 'proposal.timeline.now' },
        text: { key: 'proposal.status.submitted' },
        detail: 'Concept note',
      },
      {
        state: 'ahead',
        at: { date: '2026-12-24T17:39:35.244Z' },
        text: { key: 'proposal.timeline.closes', values: { stage: 'Concept note' } },
        detail: null,
      },
      {
        state: 'ahead',
        at: { date: '2027-04-28T17:39:35.244Z' },
        text: { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } },
        detail: null,
      },
    ],
  },
  officer: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000002',
    reference: 'SRF-2026-0001',
    title: 'Return with skills',
    call: {
      title: 'Silk Routes Facility: grants for migration governance and dialogue',
      href: '/calls/0193a000-0000-7000-8000-000000000007',
    },
    deadlineAt: '2026-12-24T17:39:35.448Z',
    isApplicant: false,
    tag: { kind: 'open', text: { key: 'proposal.status.screening' } },
    summary: [
      {
        label: { key: 'proposal.summary.organisation' },
        value: { text: 'Hamroh Association', href: '/organisations/0193a000-0000-7000-8000-000000000013' },
        href: null,
      },
      {
        label: { key: 'proposal.summary.call' },
        value: {
          text: 'Silk Routes Facility: grants for migration governance and dialogue',
          href: '/calls/0193a000-0000-7000-8000-000000000007',
        },
        href: null,
      },
      { label: { key: 'proposal.summary.stage' }, value: 'Concept note', href: null },
      {
        label: { key: 'proposal.summary.requested' },
        value: { money: { amountMinor: '23200000', currency: 'EUR' } },
        href: null,
      },
    ],
    next: {
      title: { key: 'proposal.next.you.screen' },
      detail: {
        key: 'proposal.next.reminded',
        values: { due: { date: '2026-12-04T17:39:35.884Z' }, reminder: { date: '2026-12-01T17:39:35.884Z' } },
      },
      href: '/proposals/0193a000-0000-7000-8000-000000000002/screening',
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
              href: '/proposals/0193a000-0000-7000-8000-000000000002/documents/0193a000-0000-7000-8000-000000000014',
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
      { href: '/proposals/0193a000-0000-7000-8000-000000000002/screening', text: { key: 'proposal.link.screening' } },
      { href: '/cases/0193a000-0000-7000-8000-000000000002/audit', text: { key: 'proposal.link.audit' } },
      { href: '/proposals/0193a000-0000-7000-8000-000000000002/withdrawal', text: { key: 'proposal.link.withdraw' } },
    ],
    timeline: [
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.478Z' },
        text: { key: 'event.proposal.drafted' },
        detail: 'Malika Rahimova',
      },
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.578Z' },
        text: { key: 'event.proposal.submitted' },
        detail: 'Malika Rahimova',
      },
      {
        state: 'happened',
        at: { instant: '2026-12-14T17:39:35.867Z' },
        text: { key: 'event.screening.prepared' },
        detail: null,
      },
      {
        state: 'now',
        at: { key: 'proposal.timeline.now' },
        text: { key: 'proposal.status.screening' },
        detail: 'Concept note',
      },
      {
        state: 'ahead',
        at: { date: '2027-04-28T17:39:35.448Z' },
        text: { key: 'proposal.timeline.evaluated', values: { stage: 'Full application' } },
        detail: null,
      },
    ],
  },
}
