import { addSpan, type WorkingCalendar } from '../shared/working-days.ts'
import type { TaskTerms } from './task-kinds.ts'

const nothingGiven = { days: 14 } as const

/** When a task is due and when its holder is reminded, in order. `dueAt` overrides the terms' own span. */
export function timesOf(
  terms: TaskTerms,
  openedAt: Date,
  calendar: WorkingCalendar,
  dueAt?: Date,
): { dueAt: Date; remindAt: Date[] } {
  const due = dueAt ?? addSpan(openedAt, terms.within ?? nothingGiven, calendar)
  const remindAt = terms.remind
    .map((rule) =>
      'afterDays' in rule
        ? addSpan(openedAt, { days: rule.afterDays }, calendar)
        : 'beforeDays' in rule
          ? addSpan(due, { days: -rule.beforeDays }, calendar)
          : addSpan(due, { days: rule.overdueDays }, calendar),
    )
    .filter((at) => at > openedAt)
    .sort((a, b) => a.getTime() - b.getTime())
  return { dueAt: due, remindAt }
}

export type TaskClock = { dueAt: Date; remindAt: readonly Date[]; lapses: boolean; escalatedAt: Date | null }

/** The next instant at which something happens to an open task by itself: a reminder, the lapse or the escalation; null when all of it is over. */
export function nextInstant({ dueAt, remindAt, lapses, escalatedAt }: TaskClock): Date | null {
  const reminder = remindAt[0]
  if (lapses) return reminder && reminder < dueAt ? reminder : dueAt
  if (escalatedAt) return reminder ?? null
  const escalateAt = remindAt.length ? latest(dueAt, remindAt[remindAt.length - 1]!) : dueAt
  return reminder && reminder <= escalateAt ? reminder : escalateAt
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b)
