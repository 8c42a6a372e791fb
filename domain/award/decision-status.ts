import type { StatusTable } from '../case/status-table.ts'

/** A decision's three steps, by different people; until it is released nobody outside knows what it says. */
export const decisionStatus = {
  proposed: {
    open: true,
    tone: 'due',
    verbs: { approve: ['approved'], 'send-back': ['sent-back'], supersede: ['superseded'] },
  },
  approved: { open: true, tone: 'due', verbs: { release: ['released'], revise: ['superseded'] } },
  released: { open: false, tone: 'good', verbs: {} },
  'sent-back': { open: false, tone: 'waiting', verbs: {} },
  superseded: { open: false, tone: 'waiting', verbs: {} },
} as const satisfies StatusTable

export type DecisionStatus = keyof typeof decisionStatus
export const decisionKinds = ['stage', 'anew', 'promotion'] as const
export type DecisionKind = (typeof decisionKinds)[number]
