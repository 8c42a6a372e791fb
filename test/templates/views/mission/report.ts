const usual = {
  id: '0193a000-0000-7000-8000-000000000016',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'due',
    text: {
      key: 'mission.status.reporting',
    },
  },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000016',
  request: {
    reference: 'TA-2027-0003',
    href: '/requests/0193a000-0000-7000-8000-000000000017',
  },
  terms: [
    {
      label: {
        key: 'request.field.dates',
      },
      value: {
        key: 'request.dates.both',
        values: {
          from: {
            date: '2026-11-04',
          },
          to: {
            date: '2026-11-23',
          },
        },
      },
      href: null,
    },
    {
      label: {
        key: 'request.mission.days',
      },
      value: {
        days: 12,
      },
      href: null,
    },
    {
      label: {
        key: 'request.field.modality',
      },
      value: {
        key: 'request.modality.on-site',
      },
      href: null,
    },
    {
      label: {
        key: 'request.field.place',
      },
      value: {
        key: 'request.mission.place',
        values: {
          place: 'Dushanbe',
          country: {
            country: 'TJ',
          },
        },
      },
      href: null,
    },
  ],
  dueAt: '2026-12-08T20:55:17.552Z',
  mayReport: true,
  isAutosaved: true,
  version: 0,
  savedAt: null,
  savedBy: null,
  conflict: null,
  returned: null,
  agreedDays: 12,
  lasted: 20,
  isRemote: false,
  limit: 20000,
  onBehalf: null,
  reports: [],
  form: {
    values: {
      text: '',
      daysWorked: '12',
      daysAway: '',
    },
    problems: [],
  },
}

const saved = {
  ...usual,
  version: 3,
  savedAt: '2026-11-26T16:12:09.000Z',
  savedBy: 'Elena Marchetti',
  form: {
    values: { text: 'The working group met four times. Of the policy, two chapters', daysWorked: '', daysAway: '' },
    problems: [],
  },
}

export const views = {
  usual,
  saved,
  onBehalf: { ...saved, onBehalf: 'Elena Marchetti', isAutosaved: false },
  stale: {
    ...saved,
    conflict: {
      yours: [
        { label: { key: 'mission.report.text' }, value: { lines: 'The working group met four times.' } },
        { label: { key: 'mission.report.daysWorked' }, value: { lines: '10' } },
      ],
      theirs: [
        { label: { key: 'mission.report.text' }, value: { lines: String(saved.form.values.text) } },
        { label: { key: 'mission.report.daysWorked' }, value: null },
      ],
    },
    form: {
      values: { text: 'The working group met four times.', daysWorked: '10', daysAway: '' },
      problems: [{ field: null, key: 'problem.mission-report-changed', values: {}, label: null }],
    },
  },
  returned: {
    ...usual,
    dueAt: null,
    returned: { by: 'institution', reason: 'Which articles of the law have to change?' },
    reports: [
      {
        round: 1,
        text: 'The policy is drafted.',
        rows: [
          {
            label: {
              key: 'mission.report.daysWorked',
            },
            value: {
              days: 10,
            },
          },
          {
            label: {
              key: 'mission.report.daysAway',
            },
            value: {
              days: 12,
            },
          },
        ],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:17.932Z',
        onBehalfOf: null,
        judgement: {
          tag: {
            kind: 'due',
            text: {
              key: 'mission.judgement.returned',
            },
          },
          by: null,
          as: 'institution',
          at: '2026-11-24T20:55:18.048Z',
          reason: 'Which articles of the law have to change?',
          onBehalfOf: null,
        },
      },
    ],
    form: {
      values: {
        text: 'The policy is drafted.',
        daysWorked: 10,
        daysAway: 12,
      },
      problems: [],
    },
  },
  refused: {
    ...usual,
    form: {
      values: {
        daysWorked: 12,
        daysAway: '',
        text: '',
      },
      problems: [
        {
          field: 'text',
          key: 'problem.mission-report-text',
          values: {},
          label: null,
        },
      ],
    },
  },
}
