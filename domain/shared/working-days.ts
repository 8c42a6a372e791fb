import { Temporal } from 'temporal-polyfill'

/** Days on which the facility does not work: a rule set's calendar. Dates are ISO (`2027-03-21`), weekend days 1 (Monday) to 7. */
export type WorkingCalendar = { zone: string; weekend: readonly number[]; holidays: readonly string[] }

/** A stretch of time as rule sets write it; exactly one of the keys is given. */
export type Span = { days: number } | { workingDays: number } | { months: number } | { hours: number }

/**
 * The instant a span after another. Days, working days and months end at the same wall-clock time in the
 * calendar's zone, so that a change to summer time moves no deadline by an hour; hours are exact.
 */
export function addSpan(from: Date, span: Span, calendar: WorkingCalendar): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(calendar.zone)
  if ('hours' in span) return toDate(start.add({ hours: span.hours }))
  if ('days' in span) return toDate(start.add({ days: span.days }))
  if ('months' in span) return toDate(start.add({ months: span.months }))
  return toDate(addWorkingDays(start, span.workingDays, calendar))
}

function addWorkingDays(start: Temporal.ZonedDateTime, count: number, calendar: WorkingCalendar) {
  let day = start
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day.toPlainDate(), calendar)) left--
  }
  return day
}

export const isWorkingDay = (date: Temporal.PlainDate, calendar: WorkingCalendar): boolean =>
  !calendar.weekend.includes(date.dayOfWeek) && !calendar.holidays.includes(date.toString())

/** A local date and time in a zone as an instant; a time skipped by summer time moves forward, a doubled one is the earlier. */
export function instantAt(on: string, at: string, zone: string): Date {
  return toDate(Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(zone, { disambiguation: 'compatible' }))
}

/** The calendar date of an instant in a zone: `2027-03-01`. */
export const dateIn = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The day of the week of a date, from 1 (Monday) to 7. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek

/** `2027-03-01` plus months, clamped to the month's last day. */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString()

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** How many days there are from a first to a last one, both counted; 0 when the last is before the first. */
export const calendarDays = (first: string, last: string): number =>
  Math.max(0, Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1)

const toDate = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds)
