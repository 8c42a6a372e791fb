import { inVienna } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'
import { happened } from '../../parts/timeline.ts'

const usual = {
  id: anId(1),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  country: 'TJ',
  status: { kind: 'good', text: { key: 'grant.status.awarded' } },
  zone: 'Europe/Vienna',
  next: {
    title: { key: 'grant.task.give-bank-account.yours' },
    detail: {
      key: 'grant.next.yours',
      values: { holder: { key: 'task.holder.applicant' }, at: inVienna('2026-12-09T17:34:22.573Z') },
    },
    href: `/grants/${anId(1)}/bank-account`,
    action: { key: 'grant.task.give-bank-account.action' },
  },
  isSuspended: false,
  facts: [
    fact('grant.fact.amount', { money: euros(200_000) }),
    fact('grant.fact.period', null),
    fact('grant.fact.paid', { money: euros(0) }),
    fact('grant.fact.open', { money: euros(0) }),
    fact('grant.fact.account', { text: { key: 'grant.account.none' }, href: `/grants/${anId(1)}/bank-account` }),
  ],
  contracts: {
    columns: [
      { label: { key: 'grant.column.version' }, isNumber: true },
      { label: { key: 'grant.column.what' }, isNumber: false },
      { label: { key: 'grant.column.amount' }, isNumber: true },
      { label: { key: 'grant.column.from' }, isNumber: false },
      { label: { key: 'grant.column.to' }, isNumber: false },
      { label: { key: 'grant.column.at' }, isNumber: false },
    ],
    rows: [],
  },
  reports: {
    columns: [
      { label: { key: 'grant.column.report' }, isNumber: false },
      { label: { key: 'grant.column.due' }, isNumber: false },
      { label: { key: 'grant.column.status' }, isNumber: false },
      { label: { key: 'grant.column.spent' }, isNumber: true },
      { label: { key: 'grant.column.accepted' }, isNumber: true },
    ],
    rows: [],
  },
  payments: {
    columns: [
      { label: { key: 'grant.column.payment' }, isNumber: false },
      { label: { key: 'grant.column.amount' }, isNumber: true },
      { label: { key: 'grant.column.status' }, isNumber: false },
      { label: { key: 'grant.column.ordered' }, isNumber: false },
      { label: { key: 'grant.column.valueOn' }, isNumber: false },
      { label: { key: 'grant.column.bankReference' }, isNumber: false },
    ],
    rows: [],
  },
  links: [
    { href: `/grants/${anId(1)}/contract`, text: { key: 'grant.link.contract' } },
    { href: `/proposals/${anId(1)}`, text: { key: 'grant.link.proposal' } },
    { href: `/grants/${anId(1)}/refusal`, text: { key: 'grant.link.refuse' } },
  ],
  timeline: [happened('2026-11-24T17:34:22.525Z', { key: 'grant.timeline.proposal-released', values: { period: 0 } })],
}

export const views = {
  applicant: { ...usual },
  officer: {
    ...usual,
    id: anId(2),
    status: { kind: 'good', text: { key: 'grant.status.active' } },
    next: null,
    facts: [
      fact('grant.fact.amount', { money: euros(200_000) }),
      fact('grant.fact.period', [{ date: '2026-12-01' }, '–', { date: '2027-11-30' }]),
      fact('grant.fact.paid', { money: euros(160_000) }),
      fact('grant.fact.open', { money: euros(40_000) }),
      fact('grant.fact.account', { text: { key: 'grant.account.verified' }, href: `/grants/${anId(2)}/bank-account` }),
    ],
    contracts: {
      columns: [
        { label: { key: 'grant.column.version' }, isNumber: true },
        { label: { key: 'grant.column.what' }, isNumber: false },
        { label: { key: 'grant.column.amount' }, isNumber: true },
        { label: { key: 'grant.column.from' }, isNumber: false },
        { label: { key: 'grant.column.to' }, isNumber: false },
        { label: { key: 'grant.column.at' }, isNumber: false },
      ],
      rows: [
        {
          cells: [
            { number: 4 },
            { key: 'grant.version.signed' },
            { money: euros(200_000) },
            { date: '2026-12-01' },
            { date: '2027-11-30' },
            { instant: '2026-11-24T17:34:23.640Z' },
          ],
        },
        {
          cells: [
            { number: 3 },
            { key: 'grant.version.prepared' },
            { money: euros(200_000) },
            { date: '2026-12-01' },
            { date: '2027-11-30' },
            { instant: '2026-11-24T17:34:23.610Z' },
          ],
        },
        {
          cells: [
            { number: 2 },
            { key: 'grant.version.awarded' },
            { money: euros(200_000) },
            { date: null },
            { date: null },
            { instant: '2026-11-24T17:34:23.609Z' },
          ],
        },
        {
          cells: [
            { number: 1 },
            { key: 'grant.version.requested' },
            { money: euros(232_000) },
            { date: null },
            { date: null },
            { instant: '2026-11-24T17:34:23.607Z' },
          ],
        },
      ],
    },
    reports: {
      columns: [
        { label: { key: 'grant.column.report' }, isNumber: false },
        { label: { key: 'grant.column.due' }, isNumber: false },
        { label: { key: 'grant.column.status' }, isNumber: false },
        { label: { key: 'grant.column.spent' }, isNumber: true },
        { label: { key: 'grant.column.accepted' }, isNumber: true },
      ],
      rows: [
        {
          cells: [
            {
              text: {
                key: 'grant.report.of.interim',
                values: { from: { date: '2026-12-01' }, to: { date: '2027-05-31' } },
              },
              href: `/grants/${anId(2)}/reports/1`,
            },
            inVienna('2027-07-30T15:00:00.000Z'),
            { text: { key: 'grant.reportStatus.accepted' }, tag: 'good' },
            { money: euros(90_000) },
            { money: euros(80_000) },
          ],
        },
        {
          cells: [
            {
              text: {
                key: 'grant.report.of.final',
                values: { from: { date: '2027-06-01' }, to: { date: '2027-11-30' } },
              },
              href: `/grants/${anId(2)}/reports/2`,
            },
            inVienna('2028-01-29T16:00:00.000Z'),
            { text: { key: 'grant.reportStatus.due' }, tag: 'due' },
            { money: null },
            { money: null },
          ],
        },
      ],
    },
    payments: {
      columns: [
        { label: { key: 'grant.column.payment' }, isNumber: false },
        { label: { key: 'grant.column.amount' }, isNumber: true },
        { label: { key: 'grant.column.status' }, isNumber: false },
        { label: { key: 'grant.column.ordered' }, isNumber: false },
        { label: { key: 'grant.column.valueOn' }, isNumber: false },
        { label: { key: 'grant.column.bankReference' }, isNumber: false },
      ],
      rows: [
        {
          cells: [
            {
              text: { key: 'grant.payment.kind.pre-financing' },
              href: `/grants/${anId(2)}/payments/${anId(3)}`,
            },
            { money: euros(160_000) },
            { text: { key: 'grant.paymentStatus.paid' }, tag: 'good' },
            { instant: '2026-11-24T17:34:23.738Z' },
            { date: '2026-11-24' },
            'TRX-4711',
          ],
        },
        {
          cells: [
            {
              text: { key: 'grant.payment.kind.interim' },
              href: `/grants/${anId(2)}/payments/${anId(4)}`,
            },
            { money: euros(20_000) },
            { text: { key: 'grant.paymentStatus.due' }, tag: 'due' },
            { instant: null },
            { date: null },
            null,
          ],
        },
      ],
    },
    links: [
      { href: `/grants/${anId(2)}/contract`, text: { key: 'grant.link.contract' } },
      { href: `/proposals/${anId(2)}`, text: { key: 'grant.link.proposal' } },
      { href: `/calls/${anId(5)}/envelope`, text: { key: 'grant.link.envelope' } },
      { href: `/cases/${anId(2)}/audit`, text: { key: 'grant.link.audit' } },
      { href: `/grants/${anId(2)}/termination`, text: { key: 'grant.link.terminate' } },
    ],
    timeline: [
      happened('2026-11-24T17:34:23.554Z', { key: 'grant.timeline.proposal-released', values: { period: 0 } }),
      happened(
        '2026-11-24T17:34:23.578Z',
        { key: 'grant.timeline.bank-account-given', values: { period: 0 } },
        'Malika Rahimova',
      ),
      happened(
        '2026-11-24T17:34:23.589Z',
        { key: 'grant.timeline.bank-account-verified', values: { period: 0 } },
        'finance-officer',
      ),
      happened(
        '2026-11-24T17:34:23.610Z',
        { key: 'grant.timeline.contract-prepared', values: { period: 0 } },
        'officer',
      ),
      happened(
        '2026-11-24T17:34:23.651Z',
        { key: 'grant.timeline.contract-signed', values: { period: 0 } },
        'Malika Rahimova',
      ),
      happened(
        '2026-11-24T17:34:23.743Z',
        { key: 'grant.timeline.payment-ordered', values: { period: 0 } },
        'finance-officer',
      ),
      happened(
        '2026-11-24T17:34:23.806Z',
        { key: 'grant.timeline.payment-confirmed', values: { period: 0 } },
        'finance-officer',
      ),
      happened(
        '2026-11-24T17:34:23.950Z',
        { key: 'grant.timeline.report-submitted', values: { period: 1 } },
        'Malika Rahimova',
      ),
      happened('2026-11-24T17:34:24.010Z', { key: 'grant.timeline.report-accepted', values: { period: 1 } }, 'officer'),
      {
        state: 'ahead',
        at: inVienna('2028-01-29T16:00:00.000Z'),
        text: { key: 'grant.timeline.report-due', values: { period: 2 } },
        detail: null,
      },
    ],
  },
}
