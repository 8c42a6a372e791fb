/**
 * Everything that happens to a case or in the facility, in the past tense. An event has no content: whoever needs
 * more reads the record. `event-routing.ts` says which of them the engine hears of, `message-plan.ts` who gets a message.
 */
export const eventTypes = [
  // the call
  'call.drafted',
  'call.redrafted',
  'call.published',
  'call.discarded',
  'call.deadline-moved',
  'call.drafts-reminded',
  'call.opened',
  'stage.completed',
  'stage.overdue',
  'ranking.proposed',
  'ranking.approved',
  'ranking.sent-back',
  'ranking.revised',
  'letters.released',
  'envelope.freed',
  'reserve.left',
  'call.completed',
  'question.asked',
  'question.answered',
  // the proposal, up to its outcome
  'proposal.drafted',
  'proposal.submitted',
  'proposal.withdrawn',
  'proposal.opened',
  'screening.prepared',
  'screening.answered',
  'evaluator.assigned',
  'evaluator.missing',
  'evaluator.found',
  'evaluation.declared',
  'evaluation.conflicted',
  'evaluation.submitted',
  'evaluator.replaced',
  'proposal.verifying',
  'documents.verified',
  'proposal.decided',
  'proposal.revised',
  'proposal.released',
  'decision.proposed',
  'decision.sent-back',
  'invitation.declined',
  'proposal.lapsed',
  'reserve.expired',
  'reserve.declined',
  'revocation.proposed',
  'revocation.approved',
  'revocation.declined',
  'help.invited',
  'document.stored',
  // the grant
  'bank-account.given',
  'bank-account.verified',
  'bank-account.refused',
  'contract.prepared',
  'contract.signed',
  'award.refused',
  'signing.extended',
  'signing.ended',
  'report.submitted',
  'report.accepted',
  'report.returned',
  'report.refusal-proposed',
  'report.refused',
  'report.refusal-declined',
  'payments.suspended',
  'payment.ordered',
  'payment.returned',
  'payment.confirmed',
  'recovery.claimed',
  'recovery.confirmed',
  'grant.closed',
  'termination.proposed',
  'termination.approved',
  'termination.declined',
  // any case
  'task.opened',
  'task.reminded',
  'task.escalated',
  'task.lapsed',
  'task.rescheduled',
  'task.handed-over',
  'applicant.reached',
  'message.unreached',
  'message.retried',
  'message.settled',
  'hold.placed',
  'hold.released',
  'case.fell-behind',
  // the facility
  'facility.set-up',
  'person.registered',
  'organisation.registered',
  'organisation.changed',
  'member.added',
  'member.left',
  'role.granted',
  'role.ended',
  'stand-in.named',
  'address.added',
  'address.ended',
  'clock.travelled',
] as const
export type EventType = (typeof eventTypes)[number]

/** Where a case stands: read in one snapshot, or carried by an event. `stage` counts from 1, `phaseNo` at every transition. */
export type Position = { phaseNo: number; status: string; stage: number; isOpen: boolean }

/**
 * An event on its way to the case's workflow. `no` counts the case's events, `previousNo` is the one before that was
 * meant for the engine: a gap between them tells the workflow to take the case up again.
 */
export type CaseEvent = Position & {
  no: number
  previousNo: number
  type: EventType
  taskId?: string
  answer?: string
  subject?: string
}
