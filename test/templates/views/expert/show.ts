import { statusTag } from '../../../../api/case/case-address.ts'
import type { MissionStatus } from '../../../../domain/mission/mission-status.ts'
import { explainedChoices } from '../../parts/choices.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'

const others = [
  mission(16, '2026-11-04', '2026-11-23', 'validation'),
  mission(14, '2026-11-21', '2026-12-09', 'under-way'),
  mission(12, '2026-12-01', '2026-12-19', 'planned'),
  mission(10, '2026-12-01', '2026-12-19', 'nominated'),
  mission(8, '2026-12-01', '2026-12-19', 'offered'),
]

const usual = {
  id: anId(1),
  name: 'Elena Marchetti',
  isOwn: false,
  status: { kind: 'good', text: { key: 'expert.status.validated' } },
  facts: facts('Senior expert'),
  profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
  account: [
    fact('account.holder', ['Elena Marchetti']),
    fact('account.iban', [{ ref: 'AT61 1904 3002 3457 3201' }]),
    fact('account.bic', [null]),
    fact('expert.fact.accountVersion', [{ number: 1 }, { text: { key: 'account.status.verified' }, tag: 'good' }]),
  ],
  accountJudged: {
    by: 'Petra Novak',
    at: '2026-11-25T09:12:01.576Z',
    how: { key: 'expert.account.how.call-back' },
    note: 'Called at the number of the first interview.',
  },
  accountsBefore: [],
  verify: null,
  judged: { by: 'Amina Karimova', at: '2026-11-24T20:55:01.576Z', reason: 'References of two ministries compared.' },
  changedAt: '2026-11-24T20:55:00.948Z',
  version: 2,
  changes: [],
  mayJudge: false,
  isToJudge: false,
  bands: [
    { value: 'expert', label: 'Expert: at least five years in the field' },
    { value: 'senior', label: 'Senior expert: at least ten years in the field' },
    { value: 'principal', label: 'Principal expert: led reforms in several countries' },
  ],
  outcomes: explainedChoices('expert.outcome', 'validate', 'block'),
  missions: [mission(18, '2026-11-04', '2026-11-23', 'payment'), ...others],
  form: { values: { band: 'senior' }, problems: [] },
}

export const views = {
  usual,
  toVerify: {
    ...usual,
    account: [
      ...usual.account.slice(0, 3),
      fact('expert.fact.accountVersion', [{ number: 2 }, { text: { key: 'account.status.entered' }, tag: 'due' }]),
    ],
    accountJudged: null,
    accountsBefore: [usual.account],
    verify: { version: 2 },
  },
  changed: {
    ...usual,
    isOwn: false,
    status: { kind: 'due', text: { key: 'expert.status.changed' } },
    changes: [
      {
        cells: [
          { key: 'expert.fact.fields' },
          'Migration policy: comprehensive policies, strategies and action plans',
          'Migration policy: comprehensive policies, strategies and action plans; Legislation',
        ],
      },
      {
        cells: [
          { key: 'expert.fact.profile' },
          { lines: 'Drafted two migration policies.' },
          { lines: 'Drafted two migration policies, and the law that came after them.' },
        ],
      },
    ],
    mayJudge: true,
    isToJudge: true,
  },
  toJudge: {
    ...usual,
    status: { kind: 'due', text: { key: 'expert.status.registered' } },
    facts: facts(null),
    account: null,
    accountJudged: null,
    judged: null,
    version: 2,
    changes: [],
    mayJudge: true,
    isToJudge: true,
    missions: [],
    form: { values: { band: '' }, problems: [] },
  },
  again: {
    ...usual,
    account: null,
    version: 2,
    changes: [],
    accountJudged: null,
    mayJudge: true,
    missions: [mission(18, '2026-11-04', '2026-11-23', 'closed'), ...others],
  },
}

function facts(band: string | null) {
  return [
    fact(
      'expert.fact.fields',
      'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
    ),
    fact('expert.fact.languages', { languages: ['en', 'ru'] }),
    fact('expert.fact.countries', { countries: ['TJ', 'UZ'] }),
    fact('expert.fact.home', { country: 'IT' }),
    fact('expert.fact.availability', {
      key: 'expert.availability.from',
      values: { from: { date: '2027-02-01' }, to: { date: null } },
    }),
    fact('expert.fact.band', band),
  ]
}

function mission(number: number, from: string, to: string, status: MissionStatus) {
  const { kind, text } = statusTag('mission', status)
  return {
    cells: [
      { text: { ref: 'TA-2027-0003/1' }, href: `/missions/${anId(number)}` },
      'A migration policy for Tajikistan',
      [{ date: from }, '–', { date: to }],
      { number: 12 },
      { text, tag: kind },
    ],
  }
}
