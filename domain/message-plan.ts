import type { EventType } from './events.ts'
import { fourEyesTasks } from './task/four-eyes-tasks.ts'
import type { TaskKind } from './task/task-kinds.ts'

/** Whom a message goes to; `db/message/recipients.ts` finds the persons. */
export type Recipients =
  | 'applicants' // the members of the case's organisation
  | 'requesters' // the members of the request's institution
  | 'expert' // the expert of the mission
  | 'officers'
  | 'approvers'
  | 'finance-officers'
  | 'administrators' // who holds the role for the case's call at that moment
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
  /** Not where a draft is meant: nobody but its writers knows of it. */
  notOfDrafts?: true
  /** A letter is the legal word of the facility: kept, followed up when unread, and `held` until an officer releases it. */
  letter?: 'held' | 'at-once'
  /** Receipts and reminders may be sent a second time when nobody knows whether the first arrived; decisions may not. */
  repeatable?: boolean
}

const receipt = { repeatable: true } as const
const reminder = { repeatable: true } as const
const wantsAnother = Object.keys(fourEyesTasks) as TaskKind[]

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
    { template: 'task/endorse', to: 'task-holders', forTasks: ['endorse'], letter: 'at-once', ...reminder },
    { template: 'task/consult', to: 'task-holders', forTasks: ['consult'], letter: 'at-once', ...reminder },
    {
      template: 'task/for-requester',
      to: 'task-holders',
      forTasks: ['accept-nomination', 'validate-report', 'review-as-beneficiary', 'follow-up'],
      ...reminder,
    },
    { template: 'task/mission-offered', to: 'task-holders', forTasks: ['accept-mission'], letter: 'at-once' },
    { template: 'task/review', to: 'task-holders', forTasks: ['review-as-expert'], ...reminder },
    {
      template: 'task/to-approve',
      to: 'task-holders',
      forTasks: [
        'publish',
        'approve',
        'approve-anew',
        'approve-revocation',
        'approve-refusal',
        'approve-termination',
        'approve-request',
      ],
      ...reminder,
    },
    {
      template: 'task/to-pay',
      to: 'task-holders',
      forTasks: ['verify-bank-account', 'order-payment', 'confirm-payment', 'order-fee', 'confirm-fee'],
      ...reminder,
    },
    {
      template: 'task/for-applicant',
      to: 'task-holders',
      forTasks: ['give-bank-account', 'report', 'report-mission'],
      ...reminder,
    },
    {
      template: 'task/for-officer',
      to: 'task-holders',
      forTasks: [
        'find-evaluator',
        'promote-reserve',
        'extend-signing',
        'decide-endorsement',
        'decide-nomination',
        'decide-validation',
        'nominate',
        'telephone',
      ],
      ...reminder,
    },
  ],
  'task.unheld': [
    { template: 'task/nobody-asked', to: 'officers', forTasks: ['endorse', 'consult'], ...reminder },
    { template: 'task/second-person-missing', to: 'administrators', forTasks: wantsAnother, ...reminder },
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
  'request.submitted': [{ template: 'request/submitted', to: 'requesters', ...receipt }],
  'request.endorsed': [{ template: 'request/endorsed', to: 'requesters' }],
  'request.passed-on': [{ template: 'request/endorsed', to: 'requesters' }],
  'request.returned': [{ template: 'request/returned', to: 'requesters', letter: 'at-once' }],
  'request.refused': [{ template: 'request/refused', to: 'requesters', letter: 'at-once' }],
  'request.lapsed': [{ template: 'request/lapsed', to: 'requesters', letter: 'at-once' }],
  'request.withdrawn': [
    { template: 'request/withdrawn', to: 'requesters', ...receipt },
    { template: 'request/withdrawn', to: 'officers', notOfDrafts: true },
  ],
  'request.vetoed': [{ template: 'request/vetoed', to: 'requesters', letter: 'at-once' }],
  'request.approved': [{ template: 'request/approved', to: 'requesters', letter: 'at-once' }],
  'request.rejected': [{ template: 'request/rejected', to: 'requesters', letter: 'at-once' }],
  'search.ended': [
    { template: 'request/search-ended', to: 'requesters' },
    { template: 'request/search-ended', to: 'officers' },
  ],
  'request.given-up': [{ template: 'request/given-up', to: 'requesters', letter: 'at-once' }],
  'request.closed': [{ template: 'request/closed', to: 'requesters' }],
  'mission.accepted': [
    { template: 'mission/agreed', to: 'expert', letter: 'at-once' },
    { template: 'mission/expert-agreed', to: 'requesters', letter: 'at-once' },
  ],
  'mission.declined': [{ template: 'mission/expert-declined', to: 'requesters' }],
  'mission.lapsed': [
    { template: 'mission/not-taken', to: 'expert' },
    { template: 'mission/expert-declined', to: 'requesters' },
  ],
  'mission.rescheduled': [
    { template: 'mission/new-dates', to: 'expert', letter: 'at-once' },
    { template: 'mission/new-dates', to: 'requesters', letter: 'at-once' },
  ],
  'mission.cancelled': [
    { template: 'mission/cancelled', to: 'expert', letter: 'at-once' },
    { template: 'mission/cancelled', to: 'requesters', letter: 'at-once' },
  ],
  'mission.broken-off': [
    { template: 'mission/broken-off', to: 'expert', letter: 'at-once' },
    { template: 'mission/broken-off', to: 'requesters', letter: 'at-once' },
  ],
  'mission.reported': [{ template: 'mission/report-received', to: 'expert', ...receipt }],
  'mission-report.returned': [{ template: 'mission/report-returned', to: 'expert', letter: 'at-once' }],
  'mission.validated': [{ template: 'mission/report-validated', to: 'expert', letter: 'at-once' }],
  'fee.confirmed': [{ template: 'mission/fee-paid', to: 'expert' }],
  'hold.placed': [{ template: 'case/on-hold', to: 'officers', ...reminder }],
  'member.added': [{ template: 'identity/member-added', to: 'subject' }],
  'expert-account.given': [{ template: 'expert/account-given', to: 'subject' }],
  'expert-account.withdrawn': [{ template: 'expert/account-withdrawn', to: 'subject' }],
  'expert-account.refused': [{ template: 'expert/account-refused', to: 'subject' }],
  'role.granted': [{ template: 'identity/role-granted', to: 'subject' }],
}

export const plannedFor = (type: EventType): readonly PlannedMessage[] => messagePlan[type] ?? []
