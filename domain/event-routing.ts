import type { EventType } from './events.ts'

/**
 * What the engine hears of. `signal`: the case's workflow is told. `take-up`: told, and it takes the case up again
 * from the record, because something that it had read (a deadline, a hold) has changed. Everything else is only audited.
 */
const routes: Partial<Record<EventType, 'signal' | 'take-up'>> = {
  'call.drafted': 'signal', 'call.redrafted': 'signal', 'call.published': 'take-up', 'call.discarded': 'signal', 'call.deadline-moved': 'take-up',
  'stage.completed': 'signal', 'ranking.proposed': 'signal', 'ranking.approved': 'signal', 'ranking.sent-back': 'signal', 'ranking.revised': 'signal', 'letters.released': 'signal',
  'envelope.freed': 'signal', 'reserve.left': 'signal', 'call.completed': 'signal',
  'proposal.submitted': 'signal', 'proposal.withdrawn': 'signal', 'proposal.opened': 'signal', 'screening.answered': 'signal', 'evaluator.found': 'signal',
  'evaluation.conflicted': 'signal', 'evaluation.submitted': 'signal', 'evaluator.replaced': 'signal', 'proposal.verifying': 'signal', 'documents.verified': 'signal',
  'proposal.decided': 'signal', 'proposal.revised': 'signal', 'proposal.released': 'signal', 'decision.proposed': 'signal', 'decision.sent-back': 'signal',
  'invitation.declined': 'signal', 'reserve.declined': 'signal', 'revocation.proposed': 'signal', 'revocation.approved': 'signal', 'revocation.declined': 'signal',
  'bank-account.given': 'signal', 'bank-account.verified': 'signal', 'bank-account.refused': 'signal', 'contract.prepared': 'signal', 'contract.signed': 'signal',
  'award.refused': 'signal', 'signing.extended': 'signal', 'signing.ended': 'signal', 'report.submitted': 'signal', 'report.accepted': 'signal', 'report.returned': 'signal',
  'report.refusal-proposed': 'signal', 'report.refused': 'signal', 'report.refusal-declined': 'signal', 'payment.ordered': 'signal', 'payment.returned': 'signal',
  'payment.confirmed': 'signal', 'recovery.claimed': 'signal', 'recovery.confirmed': 'signal', 'grant.closed': 'signal', 'termination.proposed': 'signal', 'termination.approved': 'signal', 'termination.declined': 'signal',
  'task.rescheduled': 'take-up', 'applicant.reached': 'signal', 'message.unreached': 'signal', 'hold.placed': 'take-up', 'hold.released': 'take-up',
}

export const routeOf = (type: EventType): 'signal' | 'take-up' | 'audit' => routes[type] ?? 'audit'
