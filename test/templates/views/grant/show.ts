import { settledBalance, settledRecovery } from '../../a-settlement.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  country: 'TJ',
  status: {
    kind: 'good',
    text: {
      key: 'grant.status.awarded',
    },
  },
  zone: 'Europe/Vienna',
  next: {
    title: {
      key: 'grant.task.give-bank-account.yours',
    },
    detail: {
      key: 'grant.next.yours',
      values: {
        holder: {
          key: 'task.holder.applicant',
        },
        at: {
          deadline: '2026-12-09T17:34:22.573Z',
          zone: 'Europe/Vienna',
        },
      },
    },
    href: '/grants/0193a000-0000-7000-8000-000000000001/bank-account',
    action: {
      key: 'grant.task.give-bank-account.action',
    },
  },
  settlement: null as object | null,
  isSuspended: false,
  facts: [
    {
      label: {
        key: 'grant.fact.amount',
      },
      value: {
        money: {
          amountMinor: '20000000',
          currency: 'EUR',
        },
      },
    },
    {
      label: {
        key: 'grant.fact.period',
      },
      value: null,
    },
    {
      label: {
        key: 'grant.fact.paid',
      },
      value: {
        money: {
          amountMinor: '0',
          currency: 'EUR',
        },
      },
    },
    {
      label: {
        key: 'grant.fact.open',
      },
      value: {
        money: {
          amountMinor: '0',
          currency: 'EUR',
        },
      },
    },
    {
      label: {
        key: 'grant.fact.account',
      },
      value: {
        text: {
          key: 'grant.account.none',
        },
        href: '/grants/0193a000-0000-7000-8000-000000000001/bank-account',
      },
    },
  ],
  contracts: {
    columns: [
      {
        label: {
          key: 'grant.column.version',
        },
        isNumber: true,
      },
      {
        label: {
          key: 'grant.column.what',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.amount',
        },
        isNumber: true,
      },
      {
        label: {
          key: 'grant.column.from',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.to',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.at',
        },
        isNumber: false,
      },
    ],
    rows: [],
  },
  reports: {
    columns: [
      {
        label: {
          key: 'grant.column.report',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.due',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.status',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.spent',
        },
        isNumber: true,
      },
      {
        label: {
          key: 'grant.column.accepted',
        },
        isNumber: true,
      },
    ],
    rows: [],
  },
  payments: {
    columns: [
      {
        label: {
          key: 'grant.column.payment',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.amount',
        },
        isNumber: true,
      },
      {
        label: {
          key: 'grant.column.status',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.ordered',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.valueOn',
        },
        isNumber: false,
      },
      {
        label: {
          key: 'grant.column.bankReference',
        },
        isNumber: false,
      },
    ],
    rows: [],
  },
  links: [
    {
      href: '/grants/0193a000-0000-7000-8000-000000000001/contract',
      text: {
        key: 'grant.link.contract',
      },
    },
    {
      href: '/proposals/0193a000-0000-7000-8000-000000000001',
      text: {
        key: 'grant.link.proposal',
      },
    },
    {
      href: '/grants/0193a000-0000-7000-8000-000000000001/refusal',
      text: {
        key: 'grant.link.refuse',
      },
    },
  ],
  timeline: [
    {
      state: 'happened',
      at: {
        instant: '2026-11-24T17:34:22.525Z',
      },
      text: {
        key: 'grant.timeline.proposal-released',
        values: {
          period: 0,
        },
      },
      detail: null,
    },
  ],
}

export const views = {
  applicant: { ...usual },
  officer: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000002',
    status: {
      kind: 'good',
      text: {
        key: 'grant.status.active',
      },
    },
    next: null,
    facts: [
      {
        label: {
          key: 'grant.fact.amount',
        },
        value: {
          money: {
            amountMinor: '20000000',
            currency: 'EUR',
          },
        },
      },
      {
        label: {
          key: 'grant.fact.period',
        },
        value: [
          {
            date: '2026-12-01',
          },
          '–',
          {
            date: '2027-11-30',
          },
        ],
      },
      {
        label: {
          key: 'grant.fact.paid',
        },
        value: {
          money: {
            amountMinor: '16000000',
            currency: 'EUR',
          },
        },
      },
      {
        label: {
          key: 'grant.fact.open',
        },
        value: {
          money: {
            amountMinor: '4000000',
            currency: 'EUR',
          },
        },
      },
      {
        label: {
          key: 'grant.fact.account',
        },
        value: {
          text: {
            key: 'grant.account.verified',
          },
          href: '/grants/0193a000-0000-7000-8000-000000000002/bank-account',
        },
      },
    ],
    contracts: {
      columns: [
        {
          label: {
            key: 'grant.column.version',
          },
          isNumber: true,
        },
        {
          label: {
            key: 'grant.column.what',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.amount',
          },
          isNumber: true,
        },
        {
          label: {
            key: 'grant.column.from',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.to',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.at',
          },
          isNumber: false,
        },
      ],
      rows: [
        {
          cells: [
            {
              number: 4,
            },
            {
              key: 'grant.version.signed',
            },
            {
              money: {
                amountMinor: '20000000',
                currency: 'EUR',
              },
            },
            {
              date: '2026-12-01',
            },
            {
              date: '2027-11-30',
            },
            {
              instant: '2026-11-24T17:34:23.640Z',
            },
          ],
        },
        {
          cells: [
            {
              number: 3,
            },
            {
              key: 'grant.version.prepared',
            },
            {
              money: {
                amountMinor: '20000000',
                currency: 'EUR',
              },
            },
            {
              date: '2026-12-01',
            },
            {
              date: '2027-11-30',
            },
            {
              instant: '2026-11-24T17:34:23.610Z',
            },
          ],
        },
        {
          cells: [
            {
              number: 2,
            },
            {
              key: 'grant.version.awarded',
            },
            {
              money: {
                amountMinor: '20000000',
                currency: 'EUR',
              },
            },
            {
              date: null,
            },
            {
              date: null,
            },
            {
              instant: '2026-11-24T17:34:23.609Z',
            },
          ],
        },
        {
          cells: [
            {
              number: 1,
            },
            {
              key: 'grant.version.requested',
            },
            {
              money: {
                amountMinor: '23200000',
                currency: 'EUR',
              },
            },
            {
              date: null,
            },
            {
              date: null,
            },
            {
              instant: '2026-11-24T17:34:23.607Z',
            },
          ],
        },
      ],
    },
    reports: {
      columns: [
        {
          label: {
            key: 'grant.column.report',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.due',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.status',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.spent',
          },
          isNumber: true,
        },
        {
          label: {
            key: 'grant.column.accepted',
          },
          isNumber: true,
        },
      ],
      rows: [
        {
          cells: [
            {
              text: {
                key: 'grant.report.of.interim',
                values: {
                  from: {
                    date: '2026-12-01',
                  },
                  to: {
                    date: '2027-05-31',
                  },
                },
              },
              href: '/grants/0193a000-0000-7000-8000-000000000002/reports/1',
            },
            {
              deadline: '2027-07-30T15:00:00.000Z',
              zone: 'Europe/Vienna',
            },
            {
              text: {
                key: 'grant.reportStatus.accepted',
              },
              tag: 'good',
            },
            {
              money: {
                amountMinor: '9000000',
                currency: 'EUR',
              },
            },
            {
              money: {
                amountMinor: '8000000',
                currency: 'EUR',
              },
            },
          ],
        },
        {
          cells: [
            {
              text: {
                key: 'grant.report.of.final',
                values: {
                  from: {
                    date: '2027-06-01',
                  },
                  to: {
                    date: '2027-11-30',
                  },
                },
              },
              href: '/grants/0193a000-0000-7000-8000-000000000002/reports/2',
            },
            {
              deadline: '2028-01-29T16:00:00.000Z',
              zone: 'Europe/Vienna',
            },
            {
              text: {
                key: 'grant.reportStatus.due',
              },
              tag: 'due',
            },
            {
              money: null,
            },
            {
              money: null,
            },
          ],
        },
      ],
    },
    payments: {
      columns: [
        {
          label: {
            key: 'grant.column.payment',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.amount',
          },
          isNumber: true,
        },
        {
          label: {
            key: 'grant.column.status',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.ordered',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.valueOn',
          },
          isNumber: false,
        },
        {
          label: {
            key: 'grant.column.bankReference',
          },
          isNumber: false,
        },
      ],
      rows: [
        {
          cells: [
            {
              text: {
                key: 'grant.payment.kind.pre-financing',
              },
              href: '/grants/0193a000-0000-7000-8000-000000000002/payments/0193a000-0000-7000-8000-000000000003',
            },
            {
              money: {
                amountMinor: '16000000',
                currency: 'EUR',
              },
            },
            {
              text: {
                key: 'grant.paymentStatus.paid',
              },
              tag: 'good',
            },
            {
              instant: '2026-11-24T17:34:23.738Z',
            },
            {
              date: '2026-11-24',
            },
            'TRX-4711',
          ],
        },
        {
          cells: [
            {
              text: {
                key: 'grant.payment.kind.interim',
              },
              href: '/grants/0193a000-0000-7000-8000-000000000002/payments/0193a000-0000-7000-8000-000000000004',
            },
            {
              money: {
                amountMinor: '2000000',
                currency: 'EUR',
              },
            },
            {
              text: {
                key: 'grant.paymentStatus.due',
              },
              tag: 'due',
            },
            {
              instant: null,
            },
            {
              date: null,
            },
            null,
          ],
        },
      ],
    },
    links: [
      {
        href: '/grants/0193a000-0000-7000-8000-000000000002/contract',
        text: {
          key: 'grant.link.contract',
        },
      },
      {
        href: '/proposals/0193a000-0000-7000-8000-000000000002',
        text: {
          key: 'grant.link.proposal',
        },
      },
      {
        href: '/calls/0193a000-0000-7000-8000-000000000005/envelope',
        text: {
          key: 'grant.link.envelope',
        },
      },
      {
        href: '/cases/0193a000-0000-7000-8000-000000000002/audit',
        text: {
          key: 'grant.link.audit',
        },
      },
      {
        href: '/grants/0193a000-0000-7000-8000-000000000002/termination',
        text: {
          key: 'grant.link.terminate',
        },
      },
    ],
    timeline: [
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.554Z',
        },
        text: {
          key: 'grant.timeline.proposal-released',
          values: {
            period: 0,
          },
        },
        detail: null,
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.578Z',
        },
        text: {
          key: 'grant.timeline.bank-account-given',
          values: {
            period: 0,
          },
        },
        detail: 'Malika Rahimova',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.589Z',
        },
        text: {
          key: 'grant.timeline.bank-account-verified',
          values: {
            period: 0,
          },
        },
        detail: 'finance-officer',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.610Z',
        },
        text: {
          key: 'grant.timeline.contract-prepared',
          values: {
            period: 0,
          },
        },
        detail: 'officer',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.651Z',
        },
        text: {
          key: 'grant.timeline.contract-signed',
          values: {
            period: 0,
          },
        },
        detail: 'Malika Rahimova',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.743Z',
        },
        text: {
          key: 'grant.timeline.payment-ordered',
          values: {
            period: 0,
          },
        },
        detail: 'finance-officer',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.806Z',
        },
        text: {
          key: 'grant.timeline.payment-confirmed',
          values: {
            period: 0,
          },
        },
        detail: 'finance-officer',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:23.950Z',
        },
        text: {
          key: 'grant.timeline.report-submitted',
          values: {
            period: 1,
          },
        },
        detail: 'Malika Rahimova',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T17:34:24.010Z',
        },
        text: {
          key: 'grant.timeline.report-accepted',
          values: {
            period: 1,
          },
        },
        detail: 'officer',
      },
      {
        state: 'ahead',
        at: {
          deadline: '2028-01-29T16:00:00.000Z',
          zone: 'Europe/Vienna',
        },
        text: {
          key: 'grant.timeline.report-due',
          values: {
            period: 2,
          },
        },
        detail: null,
      },
    ],
  },
  terminatedForGrantee: {
    ...usual,
    status: { kind: 'bad', text: { key: 'grant.status.terminated' } },
    next: {
      title: { key: 'grant.settlement.next.balance.due.others', values: {} },
      detail: {
        key: 'grant.settlement.next.amount',
        values: { amount: { money: { amountMinor: '1000000', currency: 'EUR' } }, on: '', dated: 'no' },
      },
      href: null,
      action: null,
    },
    settlement: settledBalance,
  },
  terminatedForFinance: {
    ...usual,
    status: { kind: 'bad', text: { key: 'grant.status.terminated' } },
    next: {
      title: { key: 'grant.settlement.next.recovery.ordered.yours', values: {} },
      detail: {
        key: 'grant.settlement.next.amount',
        values: {
          amount: { money: { amountMinor: '4000000', currency: 'EUR' } },
          on: { date: '2027-09-14' },
          dated: 'yes',
        },
      },
      href: '/grants/0193a000-0000-7000-8000-000000000002/payments/0193a000-0000-7000-8000-000000000009',
      action: { key: 'grant.settlement.next.recovery.ordered.action' },
    },
    settlement: settledRecovery,
  },
}
