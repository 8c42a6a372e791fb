const usual = {
  version: 1,
  status: {
    kind: 'due',
    text: {
      key: 'expert.status.registered',
    },
  },
  reason: null,
  isWaiting: false,
  pageHref: '/experts/0193a000-0000-7000-8000-000000000001',
  choices: {
    fields: [
      {
        value: 'policy',
        label: 'Migration policy: comprehensive policies, strategies and action plans',
      },
      {
        value: 'labour',
        label: 'Labour migration: recruitment, agreements, protection and welfare of workers abroad',
      },
      {
        value: 'diaspora',
        label: 'Migration and development: diaspora engagement, remittances and skills',
      },
      {
        value: 'return',
        label: 'Voluntary return and lasting reintegration',
      },
      {
        value: 'border',
        label: 'Border management and the prevention of irregular migration',
      },
      {
        value: 'trafficking',
        label: 'Trafficking in persons: prevention, investigation and support of victims',
      },
      {
        value: 'protection',
        label: 'International protection: asylum procedures and reception',
      },
      {
        value: 'data',
        label: 'Migration data: registers, statistics and analysis',
      },
      {
        value: 'law',
        label: 'Migration law: drafting, review and secondary legislation',
      },
      {
        value: 'institution',
        label: 'Institutional development: strategic plans, curricula and training of trainers',
      },
    ],
    languages: [
      {
        value: 'en',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['en'],
            },
          },
        },
      },
      {
        value: 'fa',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['fa'],
            },
          },
        },
      },
      {
        value: 'ru',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['ru'],
            },
          },
        },
      },
      {
        value: 'ar',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['ar'],
            },
          },
        },
      },
      {
        value: 'ur',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['ur'],
            },
          },
        },
      },
      {
        value: 'bn',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['bn'],
            },
          },
        },
      },
      {
        value: 'tg',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['tg'],
            },
          },
        },
      },
      {
        value: 'uz',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['uz'],
            },
          },
        },
      },
      {
        value: 'kk',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['kk'],
            },
          },
        },
      },
      {
        value: 'ky',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['ky'],
            },
          },
        },
      },
      {
        value: 'tk',
        label: {
          key: 'expert.one',
          values: {
            one: {
              languages: ['tk'],
            },
          },
        },
      },
    ],
    countries: [
      {
        value: 'AF',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'AF',
            },
          },
        },
      },
      {
        value: 'BD',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'BD',
            },
          },
        },
      },
      {
        value: 'IQ',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'IQ',
            },
          },
        },
      },
      {
        value: 'IR',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'IR',
            },
          },
        },
      },
      {
        value: 'KG',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'KG',
            },
          },
        },
      },
      {
        value: 'KZ',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'KZ',
            },
          },
        },
      },
      {
        value: 'PK',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'PK',
            },
          },
        },
      },
      {
        value: 'TJ',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'TJ',
            },
          },
        },
      },
      {
        value: 'TM',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'TM',
            },
          },
        },
      },
      {
        value: 'UZ',
        label: {
          key: 'expert.one',
          values: {
            one: {
              country: 'UZ',
            },
          },
        },
      },
    ],
    homes: [
      {
        value: 'IT',
        label: 'Italy',
      },
      {
        value: 'KZ',
        label: 'Kazakhstan',
      },
      {
        value: 'TJ',
        label: 'Tajikistan',
      },
      {
        value: 'UZ',
        label: 'Uzbekistan',
      },
    ],
  },
  stored: null,
  form: {
    values: {
      fields: ['policy', 'law'],
      languages: ['en', 'ru'],
      countries: ['TJ', 'UZ'],
      homeCountry: 'IT',
      availableFrom: '2027-02-01',
      availableTo: '',
      profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
      accountHolder: 'Elena Marchetti',
      iban: 'AT61 1904 3002 3457 3201',
      bic: '',
    },
    problems: [],
  },
}

export const views = {
  usual,
  waiting: { ...usual, status: { kind: 'due', text: { key: 'expert.status.changed' } }, isWaiting: true },
  notYet: {
    ...usual,
    version: 0,
    status: null,
    isWaiting: false,
    pageHref: null,
    choices: null,
    form: {
      values: {},
      problems: [],
    },
  },
  empty: {
    ...usual,
    version: 0,
    status: null,
    isWaiting: false,
    pageHref: null,
    form: {
      values: {},
      problems: [],
    },
  },
  refused: {
    ...usual,
    form: {
      values: {
        fields: [],
        languages: ['en', 'ru'],
        countries: ['TJ', 'UZ'],
        homeCountry: 'IT',
        availableFrom: '2027-02-01',
        availableTo: '',
        profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
        accountHolder: 'Elena Marchetti',
        iban: 'AT61 1904',
        bic: '',
      },
      problems: [
        {
          field: 'fields',
          key: 'problem.expert-fields',
          values: {},
          label: null,
        },
        {
          field: 'iban',
          key: 'problem.iban',
          values: {},
          label: null,
        },
      ],
    },
  },
  stale: {
    ...usual,
    stored: [
      {
        label: {
          key: 'expert.fact.languages',
        },
        value: {
          languages: ['en', 'ru'],
        },
      },
      {
        label: {
          key: 'expert.profile.profile',
        },
        value: {
          lines: 'Thirteen years in three ministries.',
        },
      },
    ],
    form: {
      values: {
        fields: ['policy', 'law'],
        languages: ['en', 'ru'],
        countries: ['TJ', 'UZ'],
        homeCountry: 'IT',
        availableFrom: '2027-02-01',
        availableTo: '',
        profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
        accountHolder: 'Elena Marchetti',
        iban: 'AT61 1904 3002 3457 3201',
        bic: '',
      },
      problems: [
        {
          field: null,
          key: 'problem.expertise-changed',
          values: {},
          label: null,
        },
      ],
    },
  },
}
