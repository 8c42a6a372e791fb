import type { EventType } from '../events.ts'

/** What an applicant may see of how their proposal went: nothing that tells an outcome before its letter is released. */
export const eventsForApplicant: readonly EventType[] = [
  'proposal.drafted',
  'proposal.submitted',
  'proposal.withdrawn',
  'proposal.opened',
  'proposal.released',
  'invitation.declined',
  'proposal.lapsed',
  'reserve.expired',
  'reserve.declined',
  'revocation.approved',
  'help.invited',
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
  'report.refused',
  'payments.suspended',
  'payment.confirmed',
  'grant.closed',
  'termination.approved',
]

/** For those who see all: everything but the noise of reminders, and of files that the answers list anyway. */
export const quietEvents: readonly EventType[] = [
  'task.reminded',
  'task.opened',
  'document.stored',
  'message.unreached',
]
