export const views = {
  officer: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    summary:
      'The facility supports actions that help people who move, the places they leave and the places they come to, along the Silk Routes from Iraq to Kazakhstan. Non-governmental organisations, associations, universities, international organisations and public bodies of European Union member states may ask for EUR 150,000 to 250,000 for an action of 6 to 18 months. Applying takes two steps: a concept note first; the best concept notes are then invited to send a full application. The call of 2018 on which this one is modelled was rolling until its funds were used up. This one has one cut-off per step: concept notes close 60 days after publication, full applications 150 days after it.',
    least: { amountMinor: '15000000', currency: 'EUR' },
    most: { amountMinor: '25000000', currency: 'EUR' },
    envelope: { amountMinor: '150000000', currency: 'EUR' },
    months: { least: 6, most: 18 },
    countries: ['AF', 'BD', 'IQ', 'IR', 'KG', 'KZ', 'PK', 'TJ', 'TM', 'UZ'],
    programme: 'Silk Routes Facility',
    priorities: [
      'Migration and mobility: legal ways to work and study abroad, and fair recruitment',
      'Integration of migrants where they live and work',
      'Migration and development: skills, savings and diaspora ties that serve home regions',
      'Irregular migration, voluntary return and lasting reintegration',
      'Prevention of trafficking in persons and support of its victims',
      'International protection of refugees and of people displaced by climate',
    ],
    kinds: [
      { key: 'call.applicantKind.ngo' },
      { key: 'call.applicantKind.association' },
      { key: 'call.applicantKind.university' },
      { key: 'call.applicantKind.international-organisation' },
      { key: 'call.applicantKind.public-body' },
    ],
    oneEach: true,
    isDraft: false,
    stages: [
      {
        number: 1,
        name: 'Concept note',
        isNow: true,
        formHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/1/form',
        documents: [{ label: 'Declaration of the applicant, signed and dated', mandatory: true }],
        scoring: {
          maximum: 50,
          threshold: 30,
          evaluators: 2,
          selection: { key: 'call.selection.shortlist', values: { percent: 200 } },
          sections: [
            {
              title: '1 Relevance of the action',
              maximum: 20,
              notes: [],
              questions: [
                {
                  text: '1.1 How relevant is the action to the objectives and priorities of the call?',
                  weight: 1,
                  most: 5,
                },
                {
                  text: '1.2 How relevant is it to the needs and constraints of the country or region?',
                  weight: 1,
                  most: 5,
                },
              ],
            },
            {
              title: '2 Design of the action',
              maximum: 30,
              notes: [],
              questions: [
                {
                  text: '2.1 How coherent is the design: do the activities lead to the results and the results to the change?',
                  weight: 2,
                  most: 10,
                },
                { text: '2.2 How good is the analysis of the problem and of the stakeholders?', weight: 1, most: 5 },
              ],
            },
          ],
        },
        dates: [
          { label: { key: 'call.date.opens' }, value: { deadline: '2028-01-03T09:00:00.351Z', zone: 'Europe/Vienna' } },
          {
            label: { key: 'call.date.questions' },
            value: { deadline: '2028-02-11T16:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.answers' },
            value: { deadline: '2028-02-21T16:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.closes' },
            value: { deadline: '2028-03-03T16:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.evaluated' },
            value: { deadline: '2028-04-07T15:00:00.000Z', zone: 'Europe/Vienna' },
          },
        ],
      },
      {
        number: 2,
        name: 'Full application',
        isNow: false,
        formHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/2/form',
        documents: [
          { label: 'Statutes and certificate of registration, in one file', mandatory: true },
          { label: 'Last yearly accounts, with the audit report if there is one', mandatory: false },
        ],
        scoring: {
          maximum: 100,
          threshold: 60,
          evaluators: 2,
          selection: { key: 'call.selection.award', values: { reserve: 3 } },
          sections: [
            {
              title: '1 Financial and operational capacity',
              maximum: 20,
              notes: [
                { key: 'call.scoring.minimum', values: { minimum: 12 } },
                { key: 'call.scoring.rejectBelow', values: { point: 2 } },
              ],
              questions: [
                { text: '1.1 Does the applicant have enough experience in managing projects?', weight: 1, most: 5 },
                { text: '1.2 Does it have enough technical expertise?', weight: 1, most: 5 },
              ],
            },
            {
              title: '2 Relevance of the action',
              maximum: 20,
              notes: [{ key: 'call.scoring.carriedOver' }],
              questions: [],
            },
          ],
        },
        dates: [
          {
            label: { key: 'call.date.questions' },
            value: { deadline: '2028-05-11T15:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.answers' },
            value: { deadline: '2028-05-21T15:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.closes' },
            value: { deadline: '2028-06-01T15:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.evaluated' },
            value: { deadline: '2028-07-11T15:00:00.000Z', zone: 'Europe/Vienna' },
          },
        ],
      },
    ],
    closing: [{ label: 'Concept note', value: { deadline: '2028-03-03T16:00:00.000Z', zone: 'Europe/Vienna' } }],
    next: null,
    start: {
      isOpen: true,
      isSignedIn: true,
      registerHref: '/register',
      signInHref: '/sign-in',
      own: [],
      organisations: [],
    },
    answers: [
      {
        id: '01a20e8e-af19-71ad-a8d9-311440be3480',
        number: 1,
        question: 'May an affiliated entity be paid by the grant?',
        answer: 'Yes, if it is named in the application.',
        published_at: '2028-01-03T09:00:00.453Z',
      },
    ],
    officers: {
      counts: [
        {
          href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals?status=submitted',
          status: { key: 'call.proposalStatus.submitted' },
          stage: 'Concept note',
          count: 1,
        },
      ],
      meter: {
        parts: [
          { kind: 'paid', label: { key: 'call.meter.paid' }, amount: { amountMinor: '0', currency: 'EUR' } },
          { kind: 'committed', label: { key: 'call.meter.committed' }, amount: { amountMinor: '0', currency: 'EUR' } },
          { kind: 'reserved', label: { key: 'call.meter.reserved' }, amount: { amountMinor: '0', currency: 'EUR' } },
        ],
        total: { amountMinor: '150000000', currency: 'EUR' },
        free: { amountMinor: '150000000', currency: 'EUR' },
        label: {
          key: 'call.meter.label',
          values: {
            total: { money: { amountMinor: '150000000', currency: 'EUR' } },
            free: { money: { amountMinor: '150000000', currency: 'EUR' } },
          },
        },
      },
      timeline: [
        {
          state: 'happened',
          at: { instant: '2028-01-03T09:00:00.148Z' },
          text: { key: 'call.timeline.call-drafted', values: { stage: 'Concept note' } },
          detail: 'Amina Karimova',
        },
        {
          state: 'happened',
          at: { instant: '2028-01-03T09:00:00.374Z' },
          text: { key: 'call.timeline.call-published', values: { stage: 'Concept note' } },
          detail: 'Johan Lindqvist',
        },
        {
          state: 'ahead',
          at: { instant: '2028-03-03T16:00:00.000Z' },
          text: { key: 'call.timeline.closes', values: { stage: 'Concept note' } },
          detail: null,
        },
        {
          state: 'ahead',
          at: { instant: '2028-04-07T15:00:00.000Z' },
          text: { key: 'call.timeline.evaluated', values: { stage: 'Concept note' } },
          detail: null,
        },
        {
          state: 'ahead',
          at: { instant: '2028-06-01T15:00:00.000Z' },
          text: { key: 'call.timeline.closes', values: { stage: 'Full application' } },
          detail: null,
        },
        {
          state: 'ahead',
          at: { instant: '2028-07-11T15:00:00.000Z' },
          text: { key: 'call.timeline.evaluated', values: { stage: 'Full application' } },
          detail: null,
        },
      ],
      links: [
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals', text: { key: 'call.link.proposals' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/envelope', text: { key: 'call.link.envelope' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/questions', text: { key: 'call.link.questions' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/deadline', text: { key: 'call.link.deadline' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/1/ranking', text: { key: 'call.link.ranking' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/plan', text: { key: 'call.link.plan' } },
        { href: '/cases/01a20e8e-ae0d-762e-b162-515285e35c88/audit', text: { key: 'call.link.audit' } },
      ],
    },
    form: { values: {}, problems: [] },
    mayDiscard: true,
  },
  draft: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: null,
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: '', text: { key: 'call.status.draft' } },
    isPublished: false,
    summary:
      'The facility supports actions that help people who move, the places they leave and the places they come to, along the Silk Routes from Iraq to Kazakhstan. Non-governmental organisations, associations, universities, international organisations and public bodies of European Union member states may ask for EUR 150,000 to 250,000 for an action of 6 to 18 months. Applying takes two steps: a concept note first; the best concept notes are then invited to send a full application. The call of 2018 on which this one is modelled was rolling until its funds were used up. This one has one cut-off per step: concept notes close 60 days after publication, full applications 150 days after it.',
    least: { amountMinor: '15000000', currency: 'EUR' },
    most: { amountMinor: '25000000', currency: 'EUR' },
    envelope: { amountMinor: '150000000', currency: 'EUR' },
    months: { least: 6, most: 18 },
    countries: ['AF', 'BD', 'IQ', 'IR', 'KG', 'KZ', 'PK', 'TJ', 'TM', 'UZ'],
    programme: 'Silk Routes Facility',
    priorities: ['Migration and mobility: legal ways to work and study abroad, and fair recruitment'],
    kinds: [{ key: 'call.applicantKind.ngo' }],
    oneEach: true,
    isDraft: true,
    stages: [
      {
        number: 1,
        name: 'Concept note',
        isNow: false,
        formHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/1/form',
        documents: [{ label: 'Declaration of the applicant, signed and dated', mandatory: true }],
        scoring: {
          maximum: 50,
          threshold: 30,
          evaluators: 2,
          selection: { key: 'call.selection.shortlist', values: { percent: 200 } },
          sections: [
            {
              title: '1 Relevance of the action',
              maximum: 20,
              notes: [],
              questions: [
                {
                  text: '1.1 How relevant is the action to the objectives and priorities of the call?',
                  weight: 1,
                  most: 5,
                },
              ],
            },
          ],
        },
        dates: [
          { label: { key: 'call.date.closes' }, value: { key: 'call.date.after', values: { days: 60, at: '17:00' } } },
        ],
      },
    ],
    closing: [{ label: 'Concept note', value: { deadline: '2028-03-03T16:00:00.000Z', zone: 'Europe/Vienna' } }],
    next: {
      title: { key: 'call.next.waitsForPublication' },
      detail: { key: 'call.next.waitsDetail' },
      href: null,
      action: null,
    },
    start: {
      isOpen: false,
      isSignedIn: true,
      registerHref: '/register',
      signInHref: '/sign-in',
      own: [],
      organisations: [],
    },
    answers: [],
    officers: {
      counts: [],
      meter: null,
      timeline: [
        {
          state: 'happened',
          at: { instant: '2028-01-03T09:00:00.148Z' },
          text: { key: 'call.timeline.call-drafted', values: { stage: 'Concept note' } },
          detail: 'Amina Karimova',
        },
      ],
      links: [
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals', text: { key: 'call.link.proposals' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/draft', text: { key: 'call.link.draft' } },
        { href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/plan', text: { key: 'call.link.plan' } },
        { href: '/cases/01a20e8e-ae0d-762e-b162-515285e35c88/audit', text: { key: 'call.link.audit' } },
      ],
    },
    form: { values: {}, problems: [] },
    mayDiscard: true,
  },
  member: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    summary:
      'The facility supports actions that help people who move, the places they leave and the places they come to, along the Silk Routes from Iraq to Kazakhstan. Non-governmental organisations, associations, universities, international organisations and public bodies of European Union member states may ask for EUR 150,000 to 250,000 for an action of 6 to 18 months. Applying takes two steps: a concept note first; the best concept notes are then invited to send a full application. The call of 2018 on which this one is modelled was rolling until its funds were used up. This one has one cut-off per step: concept notes close 60 days after publication, full applications 150 days after it.',
    least: { amountMinor: '15000000', currency: 'EUR' },
    most: { amountMinor: '25000000', currency: 'EUR' },
    envelope: { amountMinor: '150000000', currency: 'EUR' },
    months: { least: 6, most: 18 },
    countries: ['AF', 'BD', 'IQ', 'IR', 'KG', 'KZ', 'PK', 'TJ', 'TM', 'UZ'],
    programme: 'Silk Routes Facility',
    priorities: ['Migration and mobility: legal ways to work and study abroad, and fair recruitment'],
    kinds: [{ key: 'call.applicantKind.ngo' }],
    oneEach: true,
    isDraft: false,
    stages: [
      {
        number: 1,
        name: 'Concept note',
        isNow: true,
        formHref: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/stages/1/form',
        documents: [{ label: 'Declaration of the applicant, signed and dated', mandatory: true }],
        scoring: {
          maximum: 50,
          threshold: 30,
          evaluators: 2,
          selection: { key: 'call.selection.shortlist', values: { percent: 200 } },
          sections: [
            {
              title: '1 Relevance of the action',
              maximum: 20,
              notes: [],
              questions: [
                {
                  text: '1.1 How relevant is the action to the objectives and priorities of the call?',
                  weight: 1,
                  most: 5,
                },
              ],
            },
          ],
        },
        dates: [
          { label: { key: 'call.date.opens' }, value: { deadline: '2028-01-03T09:00:00.351Z', zone: 'Europe/Vienna' } },
          {
            label: { key: 'call.date.questions' },
            value: { deadline: '2028-02-11T16:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.answers' },
            value: { deadline: '2028-02-21T16:00:00.000Z', zone: 'Europe/Vienna' },
          },
          {
            label: { key: 'call.date.closes' },
            value: { deadline: '2028-03-03T16:00:00.000Z', zone: 'Europe/Vienna' },
          },
          { label: { key: 'call.date.evaluated' }, value: { instant: '2028-04-07T15:00:00.000Z' } },
        ],
      },
    ],
    closing: [{ label: 'Concept note', value: { deadline: '2028-03-03T16:00:00.000Z', zone: 'Europe/Vienna' } }],
    next: null,
    start: {
      isOpen: true,
      isSignedIn: true,
      registerHref: '/register',
      signInHref: '/sign-in',
      own: [],
      organisations: [{ id: '01a20e8e-af06-7261-94f3-dafa717e98cf', name: 'Hamroh Association' }],
    },
    answers: [
      {
        id: '01a20e8e-af19-71ad-a8d9-311440be3480',
        number: 1,
        question: 'May an affiliated entity be paid by the grant?',
        answer: 'Yes, if it is named in the application.',
        published_at: '2028-01-03T09:00:00.453Z',
      },
    ],
    officers: null,
    form: { values: {}, problems: [] },
    mayDiscard: false,
  },
}
