import type { StatusTable } from '../case/status-table.ts'

/**
 * A version of a bank account, of an organisation or an expert: nothing is paid to it before somebody else has verified
 * it. An expert may take theirs back.
 */
export const accountStatus = {
  entered: { open: true, tone: 'due', verbs: { judge: ['verified', 'refused'], withdraw: ['withdrawn'] } },
  verified: { open: false, tone: 'good', verbs: { withdraw: ['withdrawn'] } },
  refused: { open: false, tone: 'bad', verbs: { withdraw: ['withdrawn'] } },
  withdrawn: { open: false, tone: 'waiting', verbs: {} },
} as const satisfies StatusTable

export type AccountStatus = keyof typeof accountStatus

export const judgements = ['verified', 'refused'] as const satisfies AccountStatus[]
export type AccountJudgement = (typeof judgements)[number]
