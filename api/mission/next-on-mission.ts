import type { NextStep } from '../../db/case/next-step.ts'
import type { MissionView } from '../../db/mission/mission-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { Verb } from '../../domain/identity/policy.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { taskAddress } from '../../domain/task/task-address.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'
import { nextTask } from '../request/next-on-request.ts'

type About = { steps: readonly NextStep[]; isStaff: boolean }

/** The one thing that this reader should do on a mission; else whose turn it is, or what day it waits for. */
export function nextOnMission(request: Asked, mission: MissionView, { steps, isStaff }: About) {
  const asked = nextTask(steps, { visitor: request.visitor, country: mission.country, isStaff })
  if (asked) return asked
  const kind = deeds.find(({ verb, right }) => hasVerb(missionStatus, mission.status, verb) && isTheirs(request, right))
  if (kind) return deedCard(mission, kind.asks)
  const on = { 'under-way': mission.endsOn, planned: mission.startsOn }[mission.status as string]
  return {
    title: { key: `mission.next.${mission.status}` },
    detail: on ? { key: `mission.next.on-${mission.status}`, values: { on: { date: on } } } : null,
    href: null,
    action: null,
  }
}

/** What may be done before the workflow has asked for it, while the engine is down for instance. */
const deeds: readonly { verb: string; right: Verb; asks: TaskKind }[] = [
  { verb: 'refuse', right: 'nomination.answer', asks: 'accept-nomination' },
  { verb: 'decline', right: 'offer.answer', asks: 'accept-mission' },
  { verb: 'report', right: 'mission.report', asks: 'report-mission' },
  { verb: 'validate', right: 'mission.validate', asks: 'validate-report' },
]

const isTheirs = (request: Asked, right: Verb): boolean => request.may(right) && !request.isOnBehalf(right)

const deedCard = ({ id }: MissionView, kind: TaskKind) => ({
  title: { key: `request.task.${kind}.yours` },
  detail: null,
  href: taskAddress(kind, { caseId: id, subject: '', stage: 1 }),
  action: { key: 'request.next.open' },
})
