import type { StatusTable } from '../case/status-table.ts'

/** The fee of a mission: ordered by one person, confirmed by another from the bank's statement. Nothing is not paid. */
export const feeStatus = {
  due: { open: true, tone: 'due', verbs: { order: ['ordered'] } },
  ordered: { open: true, tone: 'active', verbs: { confirm: ['paid'], return: ['due'] } },
  paid: { open: false, tone: 'good', verbs: {} },
  none: { open: false, tone: 'good', verbs: {} },
} as const satisfies StatusTable

export type FeeStatus = keyof typeof feeStatus
