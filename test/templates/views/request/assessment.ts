const usual = {
  id: '0193a000-0000-7000-8000-000000000003',
  reference: 'TA-2026-0002',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'open',
    text: {
      key: 'request.status.assessment',
    },
  },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000003',
  content: [
    {
      field: 'problem',
      label: {
        key: 'request.field.problem',
      },
      value: {
        lines: 'Four agencies keep four lists, and none of them agrees.',
      },
      href: null,
    },
    {
      field: 'outcome',
      label: {
        key: 'request.field.outcome',
      },
      value: {
        lines: 'A policy that the government can adopt.',
      },
      href: null,
    },
    {
      field: 'field',
      label: {
        key: 'request.field.field',
      },
      value: 'Migration policy: comprehensive policies, strategies and action plans',
      href: null,
    },
    {
      field: 'languages',
      label: {
        key: 'request.field.languages',
      },
      value: {
        languages: ['en', 'ru'],
      },
      href: null,
    },
    {
      field: 'modality',
      label: {
        key: 'request.field.modality',
      },
      value: {
        key: 'request.modality.on-site',
      },
      href: null,
    },
    {
      field: 'place',
      label: {
        key: 'request.field.place',
      },
      value: 'Dushanbe',
      href: null,
    },
    {
      field: 'fromOn',
      label: {
        key: 'request.field.dates',
      },
      value: {
        key: 'request.dates.both',
        values: {
          from: {
            date: '2026-12-24',
          },
          to: {
            date: '2027-03-24',
          },
        },
      },
      href: null,
    },
    {
      field: 'days',
      label: {
        key: 'request.field.days',
      },
      value: {
        days: 20,
      },
      href: null,
    },
    {
      field: 'wishes',
      label: {
        key: 'request.field.wishes',
      },
      value: null,
      href: null,
    },
  ],
  consultations: [
    {
      name: 'Delegation of the European Union in the country',
      tag: {
        kind: 'good',
        text: {
          key: 'request.answer.consent',
        },
      },
      detail: [
        {
          instant: '2026-11-24T20:55:07.041Z',
        },
        'consulted-party delegation',
      ],
      remark: null,
    },
    {
      name: 'Geographic unit of the European Commission',
      tag: {
        kind: 'good',
        text: {
          key: 'request.answer.consent',
        },
      },
      detail: [
        {
          instant: '2026-11-24T20:55:07.152Z',
        },
        'consulted-party unit',
      ],
      remark: null,
    },
  ],
  passedOn: null,
  endorsedWith: null,
  wentOnWithout: null,
  unasked: null,
  dueAt: '2026-12-09T20:55:07.262Z',
  mayAssess: true,
  criteria: [
    {
      answer: 'findings.eligible.isMet',
      note: 'findings.eligible.note',
      text: "The institution may ask, and the request is within the facility's purpose",
    },
    {
      answer: 'findings.clear.isMet',
      note: 'findings.clear.note',
      text: 'Problem, outcome and timing are clear enough to brief an expert',
    },
  ],
  answers: [
    {
      value: 'yes',
      label: {
        key: 'request.finding.yes',
      },
    },
    {
      value: 'no',
      label: {
        key: 'request.finding.no',
      },
    },
  ],
  recommendations: [
    {
      value: 'approve',
      label: {
        key: 'request.recommend.approve',
      },
      hint: {
        key: 'request.recommendHint.approve',
      },
    },
    {
      value: 'reject',
      label: {
        key: 'request.recommend.reject',
      },
      hint: {
        key: 'request.recommendHint.reject',
      },
    },
  ],
  asksFor: 20,
  least: 2,
  most: 60,
  earlier: [],
  form: {
    values: {
      days: 20,
    },
    problems: [],
  },
}

export const views = {
  usual,
  unasked: {
    ...usual,
    endorsedWith: 'Three provinces have asked for it.',
    consultations: [
      {
        name: 'Delegation of the European Union in the country',
        tag: { kind: 'due', text: { key: 'request.answer.unasked' } },
        detail: [{ instant: '2026-11-24T20:55:07.041Z' }],
        remark: null,
      },
      usual.consultations[1],
    ],
    unasked: 'Delegation of the European Union in the country',
  },
  sentBack: {
    ...usual,
    dueAt: null,
    earlier: [
      {
        recommendation: {
          kind: 'good',
          text: {
            key: 'request.recommendation.approve',
          },
        },
        days: 18,
        by: 'Amina Karimova',
        at: '2026-11-24T20:55:07.685Z',
        reason: 'It serves the national strategy, and nobody else does it.',
        findings: [
          {
            cells: [
              "The institution may ask, and the request is within the facility's purpose",
              {
                text: {
                  key: 'request.finding.yes',
                },
                tag: 'good',
              },
              null,
            ],
          },
          {
            cells: [
              'Problem, outcome and timing are clear enough to brief an expert',
              {
                text: {
                  key: 'request.finding.no',
                },
                tag: 'bad',
              },
              {
                lines: 'The dates are vague; the ministry promised new ones.',
              },
            ],
          },
        ],
        judgement: {
          tag: {
            kind: 'due',
            text: {
              key: 'request.judgement.sent-back',
            },
          },
          by: 'Jonas Weiss',
          at: '2026-11-24T20:55:08.531Z',
          reason: 'Ask for the dates first.',
        },
      },
    ],
  },
}
