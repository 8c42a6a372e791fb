import { choices } from '../../parts/choices.ts'
import { anId } from '../../parts/ids.ts'
import { aRequestContent, aRequestHead, onSite } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(4, 'matching', 'TA-2026-0003'),
  dueAt: '2026-12-16T20:55:10.189Z',
  content: aRequestContent(onSite),
  approvedDays: 20,
  freeDays: 20,
  isOpen: true,
  mayNominate: true,
  mayEnd: true,
  candidates: [
    {
      value: anId(1),
      label: 'Elena Marchetti',
      href: `/experts/${anId(1)}`,
      rank: 1,
      band: 'Senior expert',
      tag: { kind: 'good', text: { key: 'expert.group.ready' } },
      reasons: [
        {
          isFor: true,
          text: {
            key: 'expert.reason.field-fits',
            values: { field: 'Migration policy: comprehensive policies, strategies and action plans' },
          },
        },
        {
          isFor: true,
          text: { key: 'expert.reason.languages-all', values: { languages: { languages: ['en', 'ru'] } } },
        },
        { isFor: true, text: { key: 'expert.reason.country-known', values: { country: { country: 'TJ' } } } },
        { isFor: false, text: { key: 'expert.reason.partly-free', values: { days: 52, of: 91 } } },
      ],
    },
    {
      value: anId(5),
      label: 'Boris Ivanov',
      href: `/experts/${anId(5)}`,
      rank: 2,
      band: 'Expert',
      tag: { kind: 'good', text: { key: 'expert.group.ready' } },
      reasons: [
        {
          isFor: true,
          text: {
            key: 'expert.reason.field-fits',
            values: { field: 'Migration policy: comprehensive policies, strategies and action plans' },
          },
        },
        {
          isFor: false,
          text: {
            key: 'expert.reason.languages-some',
            values: { languages: { languages: ['ru'] }, missing: { languages: ['en'] } },
          },
        },
        { isFor: false, text: { key: 'expert.reason.country-new', values: { country: { country: 'TJ' } } } },
        { isFor: true, text: { key: 'expert.reason.free', values: { days: 91 } } },
      ],
    },
  ],
  others: 0,
  allHref: `/requests/${anId(4)}/nomination?all=yes`,
  missions: [],
  modalities: choices('request.modality', 'on-site', 'remote', 'hybrid'),
  countries: [
    { value: 'IT', label: 'Italy' },
    { value: 'KZ', label: 'Kazakhstan' },
    { value: 'TJ', label: 'Tajikistan' },
    { value: 'UZ', label: 'Uzbekistan' },
  ],
  form: {
    values: {
      expertId: anId(1),
      days: 20,
      startsOn: '2026-12-24',
      endsOn: '2027-03-24',
      modality: 'on-site',
      place: 'Dushanbe',
      country: 'TJ',
    },
    problems: [],
  },
}

export const views = {
  usual,
  read: { ...usual, mayNominate: false, mayEnd: false },
  underWay: {
    ...usual,
    tag: { kind: 'good', text: { key: 'request.status.delivery' } },
    dueAt: null,
    freeDays: 8,
    mayEnd: false,
    candidates: [
      {
        value: anId(1),
        label: 'Elena Marchetti',
        href: `/experts/${anId(1)}`,
        rank: 1,
        band: 'Senior expert',
        tag: { kind: 'good', text: { key: 'expert.group.ready' } },
        reasons: [
          {
            isFor: true,
            text: {
              key: 'expert.reason.field-fits',
              values: { field: 'Migration policy: comprehensive policies, strategies and action plans' },
            },
          },
          {
            isFor: true,
            text: { key: 'expert.reason.languages-all', values: { languages: { languages: ['en', 'ru'] } } },
          },
          { isFor: true, text: { key: 'expert.reason.country-known', values: { country: { country: 'TJ' } } } },
          { isFor: false, text: { key: 'expert.reason.partly-free', values: { days: 52, of: 91 } } },
        ],
      },
      {
        value: anId(5),
        label: 'Boris Ivanov',
        href: `/experts/${anId(5)}`,
        rank: 2,
        band: 'Expert',
        tag: { kind: 'good', text: { key: 'expert.group.ready' } },
        reasons: [
          {
            isFor: true,
            text: {
              key: 'expert.reason.field-fits',
              values: { field: 'Migration policy: comprehensive policies, strategies and action plans' },
            },
          },
          {
            isFor: false,
            text: {
              key: 'expert.reason.languages-some',
              values: { languages: { languages: ['ru'] }, missing: { languages: ['en'] } },
            },
          },
          { isFor: false, text: { key: 'expert.reason.country-new', values: { country: { country: 'TJ' } } } },
          { isFor: false, text: { key: 'expert.reason.partly-free', values: { days: 70, of: 91 } } },
          { isFor: false, text: { key: 'expert.reason.other-missions', values: { missions: 1 } } },
        ],
      },
    ],
    missions: [
      {
        cells: [
          { text: { ref: 'TA-2026-0003/1' }, href: `/missions/${anId(6)}` },
          'Boris Ivanov',
          { number: 12 },
          [{ date: '2027-01-03' }, '–', { date: '2027-01-23' }],
          { text: { key: 'mission.status.nominated' }, tag: 'due' },
        ],
      },
    ],
    form: {
      values: {
        expertId: anId(1),
        days: 8,
        startsOn: '2026-12-24',
        endsOn: '2027-03-24',
        modality: 'on-site',
        place: 'Dushanbe',
        country: 'TJ',
      },
      problems: [],
    },
  },
  refused: {
    ...usual,
    form: {
      values: {
        expertId: '',
        days: 20,
        startsOn: '2026-12-24',
        endsOn: '2027-03-24',
        modality: 'on-site',
        place: 'Dushanbe',
        country: 'TJ',
      },
      problems: [
        { field: 'expertId', key: 'problem.choose-expert', values: {}, label: null },
        { field: 'reason', key: 'problem.reason-needed', values: {}, label: null },
      ],
    },
  },
}
