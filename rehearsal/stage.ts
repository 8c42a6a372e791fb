import { instantAt } from '../domain/shared/working-days.ts'
import type { TaskKind } from '../domain/task/task-kinds.ts'
import type { BrowserPerson } from './browser-person.ts'
import type { Scenario } from './scenario.ts'
import type { Watch } from './watch.ts'

/** An open task, and where a proposal stands, as the record has them. */
export type OpenTask = { id: string; kind: TaskKind; subject: string; stage: number; caseId: string; openedAt: Date; ownerId: string | null }
export type ProposalState = { id: string; status: string; stage: number }

/** Everything that a rehearsal knows while it is played: who is who, and what the facility calls them. */
export type Stage = {
  readonly scenario: Scenario
  readonly baseUrl: string
  readonly watch: Watch
  /** People by the scenario's key; signed in when they first act. */
  person(key: string): Promise<BrowserPerson>
  readonly personIds: Map<string, string>
  readonly organisationIds: Map<string, string>
  readonly proposalIds: Map<string, string>
  /** What was done once and is done otherwise the next time (`sendBackOnce` and its kin). */
  readonly once: Set<string>
  callId: string
  publishedOn: string
}

const DAY_MS = 86_400_000

export const keyOf = (map: Map<string, string>, id: string | null): string | undefined => [...map].find(([, value]) => value === id)?.[0]

/** The instant of a day of the call (counted from its publication) at a time of day in the facility's zone. */
export function dayOfCall(stage: Stage, day: number, at = '10:00'): Date {
  const date = new Date(Date.parse(stage.publishedOn) + Math.floor(day) * DAY_MS).toISOString().slice(0, 10)
  return instantAt(date, at, stage.scenario.facility.zone)
}

/** So many days after an instant, at a time of day; never before the instant itself. */
export function daysAfter(stage: Stage, from: Date, days: number, at = '10:00'): Date {
  const date = new Date(from.getTime() + days * DAY_MS).toISOString().slice(0, 10)
  const instant = instantAt(date, at, stage.scenario.facility.zone)
  return instant > from ? instant : from
}
