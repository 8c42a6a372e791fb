import { type StatusTable, statusesWhere } from '../case/status-table.ts'

/** One evaluator's way with one proposal: first the declaration, then the scores. What is closed stays in the record. */
export const evaluationStatus = {
  assigned: {
    open: true,
    tone: 'due',
    verbs: { declare: ['declared'], conflict: ['conflicted'], replace: ['replaced'] },
  },
  declared: {
    open: true,
    tone: 'active',
    verbs: { score: ['declared'], submit: ['submitted'], conflict: ['conflicted'], replace: ['replaced'] },
  },
  submitted: { open: false, tone: 'good', verbs: {} },
  conflicted: { open: false, tone: 'waiting', verbs: {} },
  replaced: { open: false, tone: 'waiting', verbs: {} },
} as const satisfies StatusTable

export type EvaluationStatus = keyof typeof evaluationStatus

/** Statuses in which somebody still has to do something. */
export const stillToDo = statusesWhere(evaluationStatus, (row) => row.open) as EvaluationStatus[]

/** An evaluator's work in a round: what counts as load when the next proposal is given out. */
export const countsAsLoad: readonly EvaluationStatus[] = [...stillToDo, 'submitted']
