import type { EventType } from '../events.ts'

/** What everybody who takes part may see of how a request and its missions went: what was decided, not how it was deliberated. */
export const eventsForAll: readonly EventType[] = [
  'request.drafted',
  'request.submitted',
  'request.endorsed',
  'request.returned',
  'request.refused',
  'request.passed-on',
  'request.lapsed',
  'request.withdrawn',
  'request.vetoed',
  'consultation.completed',
  'request.approved',
  'request.rejected',
  'search.ended',
  'request.given-up',
  'request.reviewing',
  'reviews.completed',
  'request.followed-up',
  'request.closed',
]

/** What the institution and the expert of a mission may see of it; the fee is the expert's own matter. */
export const eventsOfMission: readonly EventType[] = [
  'mission.nominated',
  'nomination.accepted',
  'nomination.refused',
  'mission.accepted',
  'mission.declined',
  'mission.lapsed',
  'mission.rescheduled',
  'mission.cancelled',
  'mission.started',
  'mission.ended',
  'mission.broken-off',
  'mission.reported',
  'mission-report.returned',
  'mission.validated',
]

/** For those who see all: everything but reminders, and what is told already by the mission's own events. */
export const quietEvents: readonly EventType[] = [
  'task.reminded',
  'task.opened',
  'document.stored',
  'message.unreached',
  'expert.nominated',
  'mission.settled',
]
