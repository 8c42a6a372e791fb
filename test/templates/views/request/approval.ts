const usual = {
  id: '0193a000-0000-7000-8000-000000000003',
  reference: 'TA-2026-0002',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'open',
    text: {
      key: 'request.status.approval',
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
  dueAt: '2026-12-09T20:55:07.868Z',
  decide: 'may',
  assessment: {
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
    judgement: null,
  },
  earlier: [],
  meter: {
    parts: [
      {
        kind: 'paid',
        label: {
          key: 'programme.days.paid',
        },
        amount: {
          days: 0,
        },
      },
      {
        kind: 'committed',
        label: {
          key: 'programme.days.committed',
        },
        amount: {
          days: 0,
        },
      },
      {
        kind: 'reserved',
        label: {
          key: 'programme.days.reserved',
        },
        amount: {
          days: 0,
        },
      },
    ],
    total: {
      days: 600,
    },
    free: {
      days: 600,
    },
    label: {
      key: 'programme.days.meter',
      values: {
        total: {
          days: 600,
        },
        free: {
          days: 600,
        },
      },
    },
  },
  judgements: [
    {
      value: 'approved',
      label: {
        key: 'request.judge.approved',
      },
      hint: {
        key: 'request.judgeHint.approved',
      },
    },
    {
      value: 'rejected',
      label: {
        key: 'request.judge.rejected',
      },
      hint: {
        key: 'request.judgeHint.rejected',
      },
    },
    {
      value: 'sent-back',
      label: {
        key: 'request.judge.sent-back',
      },
      hint: {
        key: 'request.judgeHint.sent-back',
      },
    },
  ],
  asksFor: 20,
  least: 2,
  most: 60,
  form: {
    values: {
      days: 18,
    },
    problems: [],
  },
}

export const views = {
  usual,
  read: { ...usual, decide: null },
  unasked: { ...usual, wentOnWithout: 'The post is vacant; Brussels has agreed by telephone.' },
}
