import type { NextStep } from '../../db/case/next-step.ts'
import type { MissionView } from '../../db/mission/mission-queries.ts'
import type { Asked } from '../asked.ts'
import { nextTask } from '../request/next-on-request.ts'

type About = { steps: readonly NextStep[]; isStaff: boolean }

/** The one thing that this reader should do on a mission; else whose turn it is, or what day it waits for. */
export function nextOnMission(request: Asked, mission: MissionView, { steps, isStaff }: About) {
  const asked = nextTask(steps, { visitor: request.visitor, country: mission.country, isStaff })
  if (asked) return asked
  const on = { 'under-way': mission.endsOn, planned: mission.startsOn }[mission.status as string]
  return {
    title: { key: `mission.next.${mission.status}` },
    detail: on ? { key: `mission.next.on-${mission.status}`, values: { on: { date: on } } } : null,
    href: null,
    action: null,
  }
}
