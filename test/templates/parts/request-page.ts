import { fromTo, reminded } from './dates.ts'
import { fact } from './facts.ts'
import { anId } from './ids.ts'
import { happened } from './timeline.ts'

export function aSummary(organisation: unknown, ...more: object[]) {
  return [
    fact('request.summary.organisation', organisation),
    fact('request.summary.country', { country: 'TJ' }),
    ...more,
  ]
}

/** What somebody has to do next: the reader, who gets an address, or others. */
export function nextTask(task: string, due: string, reminder: string, href: string | null = null) {
  return {
    title: { key: `request.task.${task}.${href ? 'yours' : 'others'}` },
    detail: reminded(due, reminder),
    href,
    action: href ? { key: 'request.next.open' } : null,
  }
}

export function anUnansweredParty(name: string) {
  const tag = { kind: 'due', text: { key: 'request.answer.asked' } }
  return {
    name,
    tag,
    at: null as string | null,
    remark: null as string | null,
    by: null as string | null,
    onBehalfOf: null,
  }
}

export function aMissionLine(number: number, dates: object, tag: object) {
  return {
    href: `/missions/${anId(number)}`,
    title: ['Elena Marchetti', { ref: 'TA-2027-0001/1' }],
    detail: { key: 'request.mission.line', values: { dates, days: { days: 12 } } },
    tag,
  }
}

export function aClosedMission() {
  return aMissionLine(10, fromTo('2026-11-04', '2026-11-23'), { kind: 'good', text: { key: 'mission.status.closed' } })
}

export function anAwaitedReview(who: unknown) {
  return {
    who,
    tag: { kind: 'due', text: { key: 'request.reviewed.asked' } },
    rows: [],
    remark: null,
    onBehalfOf: null,
  }
}

/** What came before a review; with names for those who may know them. */
export function untilDelivered(requester: string | null = null, expert: string | null = null) {
  return [
    happened('2026-11-24T20:40:50.187Z', 'event.request.approved'),
    happened('2026-11-24T20:40:50.362Z', 'event.nomination.accepted', requester),
    happened('2026-11-24T20:40:50.457Z', 'event.mission.accepted', expert),
    happened('2026-11-24T20:40:50.579Z', 'event.mission.started'),
    happened('2026-11-24T20:40:50.637Z', 'event.mission.ended'),
    happened('2026-11-24T20:40:50.695Z', 'event.mission.reported', expert),
    happened('2026-11-24T20:40:50.761Z', 'event.mission.validated', requester),
  ]
}

export function aLink(to: string, href: string) {
  return { href, text: { key: `request.link.${to}` } }
}
