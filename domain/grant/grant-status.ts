import type { StatusTable } from '../case/status-table.ts'

/** A period's report. `refusal-proposed` waits for an approver: refusing costs the grantee money. A termination cancels what is not handed in. */
export const reportStatus = {
  due: { open: true, tone: 'due', verbs: { submit: ['submitted'], cancel: ['cancelled'] } },
  submitted: {
    open: true,
    tone: 'active',
    verbs: { accept: ['accepted'], return: ['returned'], 'propose-refusal': ['refusal-proposed'] },
  },
  returned: { open: true, tone: 'due', verbs: { submit: ['submitted'], cancel: ['cancelled'] } },
  'refusal-proposed': {
    open: true,
    tone: 'active',
    publicAs: 'submitted',
    verbs: { refuse: ['refused'], keep: ['submitted'] },
  },
  accepted: { open: false, tone: 'good', verbs: {} },
  refused: { open: false, tone: 'bad', verbs: {} },
  cancelled: { open: false, tone: 'waiting', verbs: {} },
} as const satisfies StatusTable
export type ReportStatus = keyof typeof reportStatus

/** A payment is ordered by one person and confirmed by another; suspended while a report is overdue. */
export const paymentStatus = {
  due: { open: true, tone: 'due', verbs: { order: ['ordered'], cancel: ['cancelled'] } },
  ordered: { open: true, tone: 'active', verbs: { confirm: ['paid'], return: ['due'] } },
  paid: { open: false, tone: 'good', verbs: {} },
  cancelled: { open: false, tone: 'waiting', verbs: {} },
} as const satisfies StatusTable
export type PaymentStatus = keyof typeof paymentStatus

/** A `recovery` goes the other way: ordered is the debit note, paid is the money that came back. */
export const paymentKinds = ['pre-financing', 'interim', 'balance', 'recovery'] as const
export type PaymentKind = (typeof paymentKinds)[number]
