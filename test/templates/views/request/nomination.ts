import { choices } from '../../parts/choices.ts'
import { anId } from '../../parts/ids.ts'
import { aRequestContent, aRequestHead, onSite, rules } from '../../parts/request.ts'

const fits = reason(true, 'field-fits', { field: rules.fields.find(({ key }) => key === 'policy')!.text })
const elena = candidate(1, 'Elena Marchetti', 'Senior expert', [
  fits,
  reason(true, 'languages-all', { languages: { languages: ['en', 'ru'] } }),
  reason(true, 'country-known', { country: { country: 'TJ' } }),
  reason(false, 'partly-free', { days: 52, of: 91 }),
])
const strange = [
  fits,
  reason(false, 'languages-some', { languages: { languages: ['ru'] }, missing: { languages: ['en'] } }),
  reason(false, 'country-new', { country: { country: 'TJ' } }),
]
const values = {
  expertId: anId(1),
  days: 20,
  startsOn: '2026-12-24',
  endsOn: '2027-03-24',
  modality: 'on-site',
  place: 'Dushanbe',
  country: 'TJ',
}

const usual = {
  ...aRequestHead(4, 'matching', 'TA-2026-0003'),
  dueAt: '2026-12-16T20:55:10.189Z',
  content: aRequestContent(onSite),
  approvedDays: 20,
  freeDays: 20,
  isOpen: true,
  mayNominate: true,
  mayEnd: true,
  candidates: [elena, candidate(5, 'Boris Ivanov', 'Expert', [...strange, reason(true, 'free', { days: 91 })])],
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
  form: { values, problems: [] },
}

export const views = {
  usual,
  read: { ...usual, mayNominate: false, mayEnd: false },
  underWay: {
    ...usual,
    tag: { kind: 'active', text: { key: 'request.status.matching' } },
    dueAt: null,
    freeDays: 8,
    mayEnd: true,
    candidates: [
      elena,
      candidate(5, 'Boris Ivanov', 'Expert', [
        ...strange,
        reason(false, 'partly-free', { days: 70, of: 91 }),
        reason(false, 'other-missions', { missions: 1 }),
      ]),
    ],
    missions: [
      {
        href: '/missions/0193a000-0000-7000-8000-000000000007',
        title: ['Anna First', { ref: 'TA-2026-0003/2' }],
        detail: [
          {
            key: 'request.mission.line',
            values: {
              dates: {
                key: 'request.dates.both',
                values: { from: { date: '2027-02-03' }, to: { date: '2027-02-13' } },
              },
              days: { days: 8 },
            },
          },
          '·',
          {
            key: 'request.nomination.ended',
            values: { reason: 'The working group asks for a professor who has led a faculty.' },
          },
        ],
        tag: { kind: 'bad', text: { key: 'mission.status.fallen-through' } },
      },
      {
        href: '/missions/0193a000-0000-7000-8000-000000000006',
        title: ['Boris Ivanov', { ref: 'TA-2026-0003/1' }],
        detail: {
          key: 'request.mission.line',
          values: {
            dates: { key: 'request.dates.both', values: { from: { date: '2027-01-03' }, to: { date: '2027-01-23' } } },
            days: { days: 12 },
          },
        },
        tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
      },
    ],
    form: { values: { ...values, days: 8 }, problems: [] },
  },
  refused: {
    ...usual,
    form: {
      values: { ...values, expertId: '' },
      problems: [
        { field: 'expertId', key: 'problem.choose-expert', values: {}, label: null },
        { field: 'reason', key: 'problem.reason-needed', values: {}, label: null },
      ],
    },
  },
}

/** An expert of the roster who may be nominated, with what speaks for and against it. */
function candidate(number: number, name: string, band: string, reasons: object[]) {
  return {
    value: anId(number),
    label: name,
    href: `/experts/${anId(number)}`,
    rank: number === 1 ? 1 : 2,
    band,
    tag: { kind: 'good', text: { key: 'expert.group.ready' } },
    reasons,
  }
}

function reason(isFor: boolean, why: string, values: object) {
  return { isFor, text: { key: `expert.reason.${why}`, values } }
}
