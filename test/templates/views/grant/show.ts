import { columns } from '../../parts/columns.ts'
import { inVienna } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { aGrantHead, aVersion, contractColumns, reportOf } from '../../parts/grant.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'
import { settledBalance, settledRecovery } from '../../parts/settlement.ts'
import { happened } from '../../parts/timeline.ts'

const money = (amount: number) => ({ money: euros(amount) })
const tag = (key: string, tone: string) => ({ text: { key }, tag: tone })

const tables = {
  contracts: {
    columns: contractColumns,
    rows: [],
  },
  reports: {
    columns: columns('grant.column', ['report', 'due', 'status', 'spent', 'accepted'], {
      figures: ['spent', 'accepted'],
    }),
    rows: [],
  },
  payments: {
    columns: columns('grant.column', ['payment', 'amount', 'status', 'ordered', 'valueOn', 'bankReference'], {
      figures: ['amount'],
    }),
    rows: [],
  },
}

const applicant = {
  ...aGrantHead(1, 'awarded'),
  next: {
    title: { key: 'grant.task.give-bank-account.yours' },
    detail: {
      key: 'grant.next.yours',
      values: { holder: { key: 'task.holder.applicant' }, at: inVienna('2026-12-09T17:34:22.573Z') },
    },
    href: `/grants/${anId(1)}/bank-account`,
    action: { key: 'grant.task.give-bank-account.action' },
  },
  settlement: null as object | null,
  isSuspended: false,
  facts: [
    fact('grant.fact.amount', money(200_000)),
    fact('grant.fact.period', null),
    fact('grant.fact.paid', money(0)),
    fact('grant.fact.open', money(0)),
    fact('grant.fact.account', { text: { key: 'grant.account.none' }, href: `/grants/${anId(1)}/bank-account` }),
  ],
  ...tables,
  links: [
    link('contract', `/grants/${anId(1)}/contract`),
    link('proposal', `/proposals/${anId(1)}`),
    link('refuse', `/grants/${anId(1)}/refusal`),
  ],
  timeline: [happened('2026-11-24T17:34:22.525Z', said('proposal-released'))],
}

export const views = {
  applicant,
  officer: {
    ...applicant,
    ...aGrantHead(2, 'active'),
    next: null,
    facts: [
      fact('grant.fact.amount', money(200_000)),
      fact('grant.fact.period', [{ date: '2026-12-01' }, '–', { date: '2027-11-30' }]),
      fact('grant.fact.paid', money(160_000)),
      fact('grant.fact.open', money(40_000)),
      fact('grant.fact.account', { text: { key: 'grant.account.verified' }, href: `/grants/${anId(2)}/bank-account` }),
    ],
    contracts: {
      ...tables.contracts,
      rows: [
        aVersion(4, 'signed', 200_000, '2026-11-24T17:34:23.640Z'),
        aVersion(3, 'prepared', 200_000, '2026-11-24T17:34:23.610Z'),
        aVersion(2, 'awarded', 200_000, '2026-11-24T17:34:23.609Z'),
        aVersion(1, 'requested', 232_000, '2026-11-24T17:34:23.607Z'),
      ],
    },
    reports: {
      ...tables.reports,
      rows: [
        {
          cells: [
            { text: reportOf('interim'), href: `/grants/${anId(2)}/reports/1` },
            inVienna('2027-07-30T15:00:00.000Z'),
            tag('grant.reportStatus.accepted', 'good'),
            money(90_000),
            money(80_000),
          ],
        },
        {
          cells: [
            { text: reportOf('final'), href: `/grants/${anId(2)}/reports/2` },
            inVienna('2028-01-29T16:00:00.000Z'),
            tag('grant.reportStatus.due', 'due'),
            { money: null },
            { money: null },
          ],
        },
      ],
    },
    payments: {
      ...tables.payments,
      rows: [
        {
          cells: [
            payment(3, 'pre-financing'),
            money(160_000),
            tag('grant.paymentStatus.paid', 'good'),
            { instant: '2026-11-24T17:34:23.738Z' },
            { date: '2026-11-24' },
            'TRX-4711',
          ],
        },
        {
          cells: [
            payment(4, 'interim'),
            money(20_000),
            tag('grant.paymentStatus.due', 'due'),
            { instant: null },
            { date: null },
            null,
          ],
        },
      ],
    },
    links: [
      link('contract', `/grants/${anId(2)}/contract`),
      link('proposal', `/proposals/${anId(2)}`),
      link('envelope', `/calls/${anId(5)}/envelope`),
      link('audit', `/cases/${anId(2)}/audit`),
      link('terminate', `/grants/${anId(2)}/termination`),
    ],
    timeline: [
      happened('2026-11-24T17:34:23.554Z', said('proposal-released')),
      happened('2026-11-24T17:34:23.578Z', said('bank-account-given'), 'Malika Rahimova'),
      happened('2026-11-24T17:34:23.589Z', said('bank-account-verified'), 'finance-officer'),
      happened('2026-11-24T17:34:23.610Z', said('contract-prepared'), 'officer'),
      happened('2026-11-24T17:34:23.651Z', said('contract-signed'), 'Malika Rahimova'),
      happened('2026-11-24T17:34:23.743Z', said('payment-ordered'), 'finance-officer'),
      happened('2026-11-24T17:34:23.806Z', said('payment-confirmed'), 'finance-officer'),
      happened('2026-11-24T17:34:23.950Z', said('report-submitted', 1), 'Malika Rahimova'),
      happened('2026-11-24T17:34:24.010Z', said('report-accepted', 1), 'officer'),
      { state: 'ahead', at: inVienna('2028-01-29T16:00:00.000Z'), text: said('report-due', 2), detail: null },
    ],
  },
  terminatedForGrantee: {
    ...applicant,
    status: { kind: 'bad', text: { key: 'grant.status.terminated' } },
    next: nextOfSettlement('balance.due', { amount: money(10_000), on: '', dated: 'no' }, null),
    settlement: settledBalance,
  },
  terminatedForFinance: {
    ...applicant,
    status: { kind: 'bad', text: { key: 'grant.status.terminated' } },
    next: nextOfSettlement(
      'recovery.ordered',
      { amount: money(40_000), on: { date: '2027-09-14' }, dated: 'yes' },
      `/grants/${anId(2)}/payments/${anId(9)}`,
    ),
    settlement: settledRecovery,
  },
}

/** What a settled grant still owes or is owed. */
function nextOfSettlement(task: string, values: object, href: string | null) {
  return {
    title: { key: `grant.settlement.next.${task}.${href ? 'yours' : 'others'}`, values: {} },
    detail: { key: 'grant.settlement.next.amount', values },
    href,
    action: href ? { key: `grant.settlement.next.${task}.action` } : null,
  }
}

function payment(number: number, kind: string) {
  return { text: { key: `grant.payment.kind.${kind}` }, href: `/grants/${anId(2)}/payments/${anId(number)}` }
}

function link(to: string, href: string) {
  return { href, text: { key: `grant.link.${to}` } }
}

function said(event: string, period = 0) {
  return { key: `grant.timeline.${event}`, values: { period } }
}
