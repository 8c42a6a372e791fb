import { timeFormat } from '../formatters.ts'
import type { Messages } from '../messages.ts'
import type { Frame } from '../page-context.ts'
import { type Helper, tagged, written } from './helper.ts'
import type { MessageHelpers } from './message-helpers.ts'

export type TimeHelpers = ReturnType<typeof createTimeHelpers>

const dateStyles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const calendarDate = /^\d{4}-\d\d-\d\d$/

export function createTimeHelpers(messages: Messages, { t }: MessageHelpers) {
  /** `2028-02-14` is that day everywhere; an instant is the day it falls on for the reader, or in `zone=`. */
  const date: Helper = ([value, zone], { data, hash }) => {
    if (value === null || value === undefined) return ''
    const style = dateStyles[(hash.style ?? 'long') as keyof typeof dateStyles]
    const timeZone = calendarDate.test(String(value)) ? 'UTC' : String(zone ?? hash.zone ?? data.zone)
    const text = formatted(instantOf(value), { ...style, timeZone }, data)
    return tagged(`<time datetime="${machineText(value)}">${text}</time>`, text, data)
  }

  /** Day and time for the reader; `zone=` shows it there and names the place, `seconds=true` to the second. */
  const instant: Helper = ([value], options) => {
    if (value === null || value === undefined) return ''
    const { data, hash } = options
    const at = instantOf(value)
    const zone = String(hash.zone ?? data.zone)
    const style = dateStyles[(hash.style ?? 'medium') as keyof typeof dateStyles]
    const seconds = hash.seconds ? { second: '2-digit' as const } : {}
    const text = formatted(at, { ...style, ...clockTime, ...seconds, timeZone: zone }, data)
    const time = tagged(`<time datetime="${machineText(value)}">${text}</time>`, text, data)
    if (!hash.zone && !hash.zoned) return time
    return t(['time.zoned'], { ...options, hash: { when: time, zone: zoneName(zone, data) } }, null)
  }

  /** In the call's zone, and where the reader's clock shows something else, in the reader's as well. */
  const deadline: Helper = ([value, zone], options) => {
    if (value === null || value === undefined) return ''
    const { data } = options
    const at = instantOf(value)
    const there = String(zone ?? data.zone)
    const inZone = (timeZone: string) => formatted(at, { ...dateStyles.long, ...clockTime, timeZone }, data)
    const dayIn = (timeZone: string) => formatted(at, { ...dateStyles.short, timeZone }, data)
    const when = tagged(`<time datetime="${machineText(value)}">${inZone(there)}</time>`, inZone(there), data)
    const named = { when, zone: zoneName(there, data) }
    if (inZone(there) === inZone(data.zone)) return t(['time.zoned'], { ...options, hash: named }, null)
    const sameDay = dayIn(there) === dayIn(data.zone)
    const here = formatted(at, { ...(sameDay ? {} : dateStyles.short), ...clockTime, timeZone: data.zone }, data)
    return t(['time.zonedTwice'], { ...options, hash: { ...named, here, hereZone: zoneName(data.zone, data) } }, null)
  }

  /** The place that a zone is named after: "Vienna". */
  function zoneName(zone: string, frame: Frame): unknown {
    const key = `time.zone.${zone}`
    if (messages.has(key)) return t([key], { hash: {}, data: frame }, null)
    return written(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone, frame)
  }

  return { date, instant, deadline, zoneName: (([zone], { data }) => zoneName(String(zone), data)) as Helper }
}

function instantOf(value: unknown): Date {
  const at = value instanceof Date ? value : new Date(String(value))
  if (Number.isNaN(at.getTime())) throw new Error(`Not an instant: ${String(value)}`)
  return at
}

const machineText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

const formatted = (at: Date, format: Intl.DateTimeFormatOptions, { locale }: Frame): string =>
  timeFormat(locale, format).format(at)
