import { instantAt } from '../domain/shared/working-days.ts'
import type { TaskKind } from '../domain/task/task-kinds.ts'
import type { BrowserPerson } from './browser-person.ts'
import type { RuleTexts } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'
import type { Watch } from './watch.ts'

/** An open task, and where a proposal stands, as the record has them. */
export type OpenTask = {
  id: string
  kind: TaskKind
  subject: string
  stage: number
  caseId: string
  openedAt: Date
  ownerId: string | null
}
export type UnreadLetter = { id: string; personId: string; since: Date }
export type CaseState = { id: string; status: string; stage: number }
/** A request, or with a number one of its missions. */
export type RequestState = CaseState & { isOpen: boolean; requestId: string; mission: number | null }

export type PublishedCall = { id: string; publishedOn: string }

/** Everything that a rehearsal knows while it is played: who is who, and what the facility calls them. */
export type Stage = {
  readonly scenario: Scenario
  readonly baseUrl: string
  readonly ruleTexts: RuleTexts
  readonly watch: Watch
  /** People by the scenario's key; signed in when they first act. */
  person(key: string): Promise<BrowserPerson>
  readonly personIds: Map<string, string>
  readonly organisationIds: Map<string, string>
  readonly proposalIds: Map<string, string>
  readonly requestIds: Map<string, string>
  /** Requests and their missions as they were last seen, by the case's id. */
  readonly requestStates: Map<string, RequestState>
  /** What was done once and is done otherwise the next time (`sendBackOnce` and its kin). */
  readonly once: Set<string>
  /** Calls that are published, by the scenario's key. */
  readonly calls: Map<string, PublishedCall>
  /** The date on which the rehearsal began. */
  beganOn: string
}

const DAY_MS = 86_400_000

export const keyOf = (map: Map<string, string>, id: string | null): string | undefined =>
  [...map].find(([, value]) => value === id)?.[0]

/** The instant of a day after a date, at a time of day in the facility's zone. */
export function dayAfter({ scenario }: Stage, date: string, days: number, at = '10:00'): Date {
  return instantAt(
    new Date(Date.parse(date) + Math.floor(days) * DAY_MS).toISOString().slice(0, 10),
    at,
    scenario.facility.zone,
  )
}

/** The instant of a day of a call, counted from its publication; undefined while it is not published. */
export function dayOfCall(stage: Stage, callKey: string | undefined, day: number, at?: string): Date | undefined {
  const call = stage.calls.get(callKey ?? firstCall(stage))
  return call && dayAfter(stage, call.publishedOn, day, at)
}

export const firstCall = ({ scenario }: Stage): string => scenario.calls[0]?.key ?? ''

/** The scenario's key of the request that a case is, or belongs to. */
export const requestKeyOf = (stage: Stage, caseId: string): string | undefined =>
  keyOf(stage.requestIds, stage.requestStates.get(caseId)?.requestId ?? caseId)

/** A mission's id by its request's key and its number, once it was nominated. */
export const missionIdOf = (stage: Stage, requestKey: string, mission: number): string | undefined =>
  [...stage.requestStates.values()].find(
    (state) => state.mission === mission && state.requestId === stage.requestIds.get(requestKey),
  )?.id

/** The call of a proposal of the scenario. */
export function callKeyOf(stage: Stage, proposalKey: string | undefined): string {
  return stage.scenario.proposals.find(({ key }) => key === proposalKey)?.call ?? firstCall(stage)
}

/** So many days after an instant, at a time of day; never before the instant itself. */
export function daysAfter(stage: Stage, from: Date, days: number, at = '10:00'): Date {
  const date = new Date(from.getTime() + days * DAY_MS).toISOString().slice(0, 10)
  const instant = instantAt(date, at, stage.scenario.facility.zone)
  return instant > from ? instant : from
}
