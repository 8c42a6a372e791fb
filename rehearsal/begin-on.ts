import { addSpan, dateIn, weekdayOf } from '../domain/shared/working-days.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * When a rehearsal begins that wants a weekday: now, or at this time of the next such day in the facility's zone. Terms
 * count working days, so a scenario goes its ways on every weekday only if it was played on each of them.
 */
export function beginningOn(weekday: string, now: Date, zone: string): Date {
  const wanted = weekdays.indexOf(weekday.toLowerCase()) + 1
  if (wanted === 0) throw new Error(`--begin-on wants a day of the week, as in: --begin-on ${weekdays[0]}`)
  const days = (wanted - weekdayOf(dateIn(now, zone)) + 7) % 7
  return addSpan(now, { days }, { zone, weekend: [], holidays: [] })
}
