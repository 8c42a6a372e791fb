import type { NextStep } from '../../db/case/next-step.ts'
import { happeningsOf } from '../../db/proposal/proposal-queries.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { type EventType, eventTypes } from '../../domain/events.ts'
import { eventsForAll, eventsOfMission, quietEvents } from '../../domain/request/timeline.ts'
import type { Asked } from '../asked.ts'

type Told = {
  /** The case of the page first; a request's missions after it. */
  caseIds: readonly string[]
  status: { key: string }
  steps: readonly NextStep[]
  seesAll: boolean
}

/** How a request and its missions, or one mission, went; what is now; and what is expected next. */
export async function timelineView(request: Asked, { caseIds, status, steps, seesAll }: Told) {
  const now = await request.now()
  const happened = await Promise.all(caseIds.map((id) => happeningsOf(request.db, id, typesFor(seesAll))))
  return [
    ...happened
      .flat()
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map((entry) => ({
        state: 'happened',
        at: { instant: entry.at },
        text: { key: `event.${entry.type}` },
        detail: detailOf(entry, seesAll),
      })),
    { state: 'now', at: { key: 'request.timeline.now' }, text: status, detail: null },
    ...aheadOf(steps, now),
  ]
}

const typesFor = (seesAll: boolean): readonly EventType[] =>
  seesAll ? eventTypes.filter((type) => !quietEvents.includes(type)) : [...eventsForAll, ...eventsOfMission]

type Entry = Awaited<ReturnType<typeof happeningsOf>>[number]

/** Those who ask see who acted for them, not who of the facility did what. */
function detailOf(entry: Entry, seesAll: boolean) {
  if (entry.on_behalf_of)
    return {
      key: 'request.timeline.onBehalf',
      values: { by: entry.by ?? '', of: onBehalfLine(entry.on_behalf_of, seesAll ? entry.on_behalf_note : null) },
    }
  return seesAll ? entry.by : null
}

/** Several who are asked the same until the same day are one line. */
function aheadOf(steps: readonly NextStep[], now: Date) {
  const ahead = steps.flatMap(({ task, wait, dueAt, nextAt }) => {
    const at = task ? dueAt : nextAt
    if (!at || at <= now) return []
    return [{ at, key: task ? `request.task.${task.kind}.due` : `request.ahead.${wait?.split('/')[0]}` }]
  })
  return ahead
    .filter(({ at, key }, index) => index === ahead.findIndex((one) => one.key === key && +one.at === +at))
    .map(({ at, key }) => ({ state: 'ahead', at: { date: at }, text: { key }, detail: null }))
}
