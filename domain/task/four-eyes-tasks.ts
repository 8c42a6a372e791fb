import type { TaskKind } from './task-kinds.ts'

/** What bars somebody from answering a task although they hold its role: the first of its two steps, or that it is about them. */
export type Bar =
  | 'wrote-the-draft'
  | 'drafted-the-decision'
  | 'evaluated'
  | 'proposed-the-revocation'
  | 'proposed-the-refusal'
  | 'proposed-the-termination'
  | 'entered-the-account'
  | 'ordered-the-payment'
  | 'assessed-the-request'
  | 'ordered-the-fee'
  | 'is-the-expert'

/** Tasks that want another person: who may not answer one is not asked, not reminded, and does not find it in their list. */
export const fourEyesTasks = {
  publish: ['wrote-the-draft'],
  approve: ['drafted-the-decision', 'evaluated'],
  'approve-anew': ['drafted-the-decision', 'evaluated'],
  'approve-revocation': ['proposed-the-revocation'],
  'approve-refusal': ['proposed-the-refusal'],
  'approve-termination': ['proposed-the-termination'],
  'verify-bank-account': ['entered-the-account'],
  'confirm-payment': ['ordered-the-payment'],
  'approve-request': ['assessed-the-request'],
  'decide-nomination': ['is-the-expert'],
  'decide-validation': ['is-the-expert'],
  'order-fee': ['is-the-expert'],
  'confirm-fee': ['ordered-the-fee', 'is-the-expert'],
} as const satisfies Partial<Record<TaskKind, readonly Bar[]>>

export const barsOf = (kind: TaskKind): readonly Bar[] =>
  (fourEyesTasks as Partial<Record<TaskKind, readonly Bar[]>>)[kind] ?? []
