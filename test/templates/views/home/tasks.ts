import { anId } from '../../parts/ids.ts'

const eur = (amount: number) => ({ amountMinor: `${amount}00`, currency: 'EUR' })
const due = (text: string) => ({ kind: 'due', text: { key: `home.due.${text}` } })
const on = (date: string) => ({ kind: 'open', text: { key: 'home.due.on', values: { on: { date } } } })

export const views = {
  usual: {
    part: 'morning',
    name: 'Amina',
    count: 6,
    soon: 2,
    next: {
      href: '/tasks/1',
      title: ['Confirm the eligibility check of', { ref: 'SRF-2027-0014' }],
      detail: 'Aral Migration Support, Nukus · two findings to look at',
      tag: due('tomorrow'),
    },
    thisWeek: [
      {
        href: '/tasks/2',
        title: 'Release 13 invitation letters',
        detail: 'Silk Routes Facility · approved by J. Lindqvist on 11 February',
        tag: due('today'),
      },
      {
        href: '/tasks/3',
        title: 'Answer a question on affiliated entities',
        detail: 'Question 27 · answers are published until 18 February',
        tag: { kind: 'open', text: { key: 'home.due.open' } },
      },
    ],
    later: [
      {
        href: '/tasks/4',
        title: ['Interim report of', { ref: 'SRF-2026-0003' }],
        detail: ['Peshawar Women’s Network · period 2 of 3 ·', { money: eur(71_400) }],
        tag: on('2028-03-01'),
      },
      {
        href: '/tasks/5',
        title: ['Third evaluation for', { ref: 'SRF-2027-0009' }],
        detail: 'scores 41 and 23 of 50',
        tag: { kind: '', text: { key: 'home.due.waiting' } },
      },
    ],
    calls: [],
    mayAsk: false,
    drafts: [],
    toJudge: [
      { text: { key: 'expert.list.waiting.registered', values: { count: 1 } }, href: '/experts?status=registered' },
      { text: { key: 'expert.list.waiting.changed', values: { count: 2 } }, href: '/experts?status=changed' },
    ],
    toVerify: [],
    waiting: [
      { label: 'Evaluators', value: '5 of 26 evaluations open' },
      { label: 'Applicants', value: '2 clarifications' },
    ],
    envelope: {
      title: 'Envelope 2027/28',
      total: eur(1_500_000),
      free: eur(250_000),
      parts: [
        { kind: 'paid', label: 'paid', amount: eur(420_000) },
        { kind: 'committed', label: 'committed', amount: eur(580_000) },
        { kind: 'reserved', label: 'reserved', amount: eur(250_000) },
      ],
    },
    sections: [
      {
        title: 'Your applications',
        tasks: [{ href: '/p', title: 'Return with skills', detail: null, tag: { kind: 'good', text: 'submitted' } }],
      },
    ],
  },
  nothing: {
    part: 'evening',
    name: 'Malika',
    count: 0,
    soon: 0,
    next: null,
    thisWeek: [],
    later: [],
    calls: [],
    mayAsk: false,
    drafts: [],
    toJudge: [],
    toVerify: [],
    waiting: [],
    envelope: null,
    sections: [],
  },
  ministry: {
    part: 'morning',
    name: 'Rustam',
    count: 0,
    soon: 0,
    next: null,
    thisWeek: [],
    later: [],
    calls: [],
    mayAsk: true,
    drafts: [],
    toJudge: [],
    toVerify: [],
    waiting: [],
    envelope: null,
    sections: [],
  },
  newExpert: {
    part: 'morning',
    name: 'Elena',
    count: 0,
    soon: 0,
    next: null,
    thisWeek: [],
    later: [],
    calls: [],
    mayAsk: false,
    describesExpertise: true,
    drafts: [],
    toJudge: [],
    toVerify: [],
    waiting: [],
    envelope: null,
    sections: [],
  },
  finance: {
    part: 'afternoon',
    name: 'Greta',
    count: 0,
    soon: 0,
    next: null,
    thisWeek: [],
    later: [],
    calls: [],
    mayAsk: false,
    drafts: [],
    toJudge: [],
    toVerify: [account('Elena Marchetti', '2026-11-24', 'yes'), account('Boris Ivanov', '2026-11-20', 'no')],
    waiting: [],
    envelope: null,
    sections: [],
  },
}

function account(title: string, on: string, wanted: string) {
  return {
    href: `/experts/${anId(1)}`,
    title,
    detail: { key: 'expert.account.given', values: { on: { date: on }, wanted } },
    tag: { kind: 'due', text: { key: 'account.status.entered' } },
  }
}
