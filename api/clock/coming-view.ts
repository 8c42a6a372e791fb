import type { ComingEvent } from '../../db/clock/journeys.ts'

/** A line of what happens next: when, what, and to which case. */
export const comingView = ({ at, key, kind, reference, title }: ComingEvent) => ({
  state: 'ahead',
  at: { instant: at },
  text: kind ? { key: `task.kind.${kind}` } : { key: `clock.wait.${key.split('/')[0]}` },
  detail: reference ? { ref: reference } : title,
})
