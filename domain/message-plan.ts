import type { EventType } from './events.ts'
import type { TaskKind } from './task/task-kinds.ts'

/** Whom a message goes to; `db/message/recipients.ts` finds the persons. */
export type Recipients =
  | 'applicants' // the members of the case's organisation
  | 'officers'
  | 'approvers'
  | 'finance-officers' // who holds the role for the case's call at that moment
  | 'task-holders' // whoever may answer the task that the event is about
  | 'task-escalation' // the stand-ins of the task's holders and the facility's administrators
  | 'draft-holders' // members of organisations with an unsubmitted draft in the call
  | 'subject' // the one person whom the event is about (`detail.personId`)

export type PlannedMessage = {
  /** The e-mail template under `templates/emails/`. */
  template: string
  to: Recipients
  /** Only for tasks of these kinds. */
  forTasks?: readonly TaskKind[]
  /** A letter is the legal word of the facility: kept, followed up when unread, and `held` until an officer releases it. */
  letter?: 'held' | 'at-once'
  /** Receipts and reminders may be sent a second time when nobody knows whether the first arrived; decisions may not. */
  repeatable?: boolean
}

const receipt = { repeatable: true } as const
const reminder = { repeatable: true } as const

/**
 * The whole communication plan: for each event who gets which message. The outcome letter's template is chosen by the
 * outcome (`letter/awarded`, …): `{outcome}` stands for it.
 */
export const messagePlan: Partial<Record<EventType, readonly PlannedMessage[]>> = {
  'call.deadline-moved': [{ template: 'call/deadline-moved', to: 'draft-holders' }],
  'call.drafts-reminded': [{ template: 'call/draft-reminder', to: 'draft-holders', ...reminder }],
  'stage.overdue': [{ template: 'call/stage-overdue', to: 'officers', ...reminder }],
  'question.answered': [{ template: 'call/question-answered', to: 'subject' }],
  'proposal.submitted': [{ template: 'proposal/submitted', to: 'applicants', ...receipt }],
  'proposal.withdrawn': [{ template: 'proposal/withdrawn', to: 'applicants', ...receipt }],
  'proposal.lapsed': [{ template: 'proposal/lapsed', to: 'applicants', letter: 'at-once' }],
  'invitation.declined': [{ template: 'proposal/withdrawn', to: 'applicants', ...receipt }],
  'proposal.decided': [{ template: 'letter/{outcome}', to: 'applicants', letter: 'held' }],
  'reserve.expired': [{ template: 'letter/reserve-expired', to: 'applicants', letter: 'at-once' }],
  'revocation.approved': [{ template: 'letter/reopened', to: 'applicants', letter: 'at-once' }],
  'task.opened': [
    { template: 'task/evaluation', to: 'task-holders', forTasks: ['evaluate'], ...reminder },
    {
      template: 'task/to-approve',
      to: 'task-holders',
      forTasks: ['publish', 'approve', 'approve-anew', 'approve-revocation', 'approve-refusal', 'approve-termination'],
      ...reminder,
    },
    {
      template: 'task/to-pay',
      to: 'task-holders',
      forTasks: ['verify-bank-account', 'order-payment', 'confirm-payment'],
      ...reminder,
    },
    { template: 'task/for-applicant', to: 'task-holders', forTasks: ['give-bank-account', 'report'], ...reminder },
    {
      template: 'task/for-officer',
      to: 'task-holders',
      forTasks: ['find-evaluator', 'promote-reserve', 'extend-signing', 'telephone'],
      ...reminder,
    },
  ],
  'task.reminded': [{ template: 'task/reminder', to: 'task-holders', ...reminder }],
  'task.escalated': [{ template: 'task/escalated', to: 'task-escalation', ...reminder }],
  'evaluator.replaced': [{ template: 'task/evaluation-taken-back', to: 'subject' }],
  'contract.prepared': [{ template: 'grant/contract-to-sign', to: 'applicants', letter: 'at-once' }],
  'contract.signed': [{ template: 'grant/contract-signed', to: 'applicants', ...receipt }],
  'signing.extended': [{ template: 'grant/signing-extended', to: 'applicants', letter: 'at-once' }],
  'signing.ended': [{ template: 'grant/not-signed', to: 'applicants', letter: 'at-once' }],
  'award.refused': [{ template: 'grant/award-refused', to: 'applicants', ...receipt }],
  'bank-account.refused': [{ template: 'grant/bank-account-refused', to: 'applicants' }],
  'report.submitted': [{ template: 'grant/report-received', to: 'applicants', ...receipt }],
  'report.accepted': [{ template: 'grant/report-accepted', to: 'applicants', letter: 'at-once' }],
  'report.returned': [{ template: 'grant/report-returned', to: 'applicants', letter: 'at-once' }],
  'report.refused': [{ template: 'grant/report-refused', to: 'applicants', letter: 'at-once' }],
  'payments.suspended': [{ template: 'grant/payments-suspended', to: 'applicants', letter: 'at-once' }],
  'payment.confirmed': [{ template: 'grant/payment-made', to: 'applicants' }],
  'recovery.claimed': [{ template: 'grant/to-repay', to: 'applicants', letter: 'at-once' }],
  'recovery.confirmed': [{ template: 'grant/repaid', to: 'applicants', ...receipt }],
  'grant.closed': [{ template: 'grant/closed', to: 'applicants', letter: 'at-once' }],
  'termination.approved': [{ template: 'grant/terminated', to: 'applicants', letter: 'at-once' }],
  'hold.placed': [{ template: 'case/on-hold', to: 'officers', ...reminder }],
  'member.added': [{ template: 'identity/member-added', to: 'subject' }],
  'role.granted': [{ template: 'identity/role-granted', to: 'subject' }],
}

export const plannedFor = (type: EventType): readonly PlannedMessage[] => messagePlan[type] ?? []
