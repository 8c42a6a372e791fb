const usual = {
  experts: [
    {
      cells: [
        {
          text: 'Boris Ivanov',
          href: '/experts/0193a000-0000-7000-8000-000000000005',
        },
        {
          text: {
            key: 'expert.status.validated',
          },
          tag: 'good',
        },
        'Expert',
        'Migration policy: comprehensive policies, strategies and action plans; Migration data: registers, statistics and analysis',
        {
          languages: ['ru'],
        },
        {
          countries: ['KZ'],
        },
        {
          key: 'expert.list.missionsOf',
          values: {
            open: 1,
            closed: 0,
          },
        },
      ],
    },
    {
      cells: [
        {
          text: 'Elena Marchetti',
          href: '/experts/0193a000-0000-7000-8000-000000000001',
        },
        {
          text: {
            key: 'expert.status.validated',
          },
          tag: 'good',
        },
        'Senior expert',
        'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
        {
          languages: ['en', 'ru'],
        },
        {
          countries: ['TJ', 'UZ'],
        },
        {
          key: 'expert.list.missionsOf',
          values: {
            open: 0,
            closed: 0,
          },
        },
      ],
    },
    {
      cells: [
        {
          text: 'نادیه رحیمی',
          href: '/experts/0193a000-0000-7000-8000-000000000007',
        },
        {
          text: {
            key: 'expert.status.registered',
          },
          tag: 'due',
        },
        'Expert',
        'Migration law: drafting, review and secondary legislation; Institutional development: strategic plans, curricula and training of trainers',
        {
          languages: ['fa'],
        },
        {
          countries: ['AF'],
        },
        {
          key: 'expert.list.missionsOf',
          values: {
            open: 0,
            closed: 0,
          },
        },
      ],
    },
  ],
  waiting: [
    { text: { key: 'expert.list.waiting.registered', values: { count: 1 } }, href: '/experts?status=registered' },
    { text: { key: 'expert.list.waiting.changed', values: { count: 2 } }, href: '/experts?status=changed' },
  ],
  isFiltered: false,
  form: {
    values: {
      field: '',
      language: '',
      country: '',
      status: '',
    },
    problems: [],
  },
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
  statuses: [
    {
      value: 'registered',
      label: {
        key: 'expert.status.registered',
      },
    },
    {
      value: 'validated',
      label: {
        key: 'expert.status.validated',
      },
    },
    {
      value: 'blocked',
      label: {
        key: 'expert.status.blocked',
      },
    },
  ],
  pages: {
    previous: null,
    next: null,
  },
}

export const views = {
  usual,
  none: { ...usual, experts: [], fields: [], languages: [], countries: [] },
  noneFits: {
    ...usual,
    experts: [],
    waiting: [],
    isFiltered: true,
    form: {
      values: {
        field: 'border',
        language: '',
        country: '',
        status: '',
      },
      problems: [],
    },
  },
}
