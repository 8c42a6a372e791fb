import type { Traveller } from '../relay/travel-clock.ts'
import { gatherCast } from './cast.ts'
import { type CaseReport, collectCases } from './collect-cases.ts'
import { checkExpectations, type Finding } from './expectations.ts'
import { type Interference, play } from './play.ts'
import { publishCall } from './publish-call.ts'
import type { Scenario } from './scenario.ts'

export type RehearsalOptions = {
  scenario: Scenario
  callText: string
  baseUrl: string
  traveller: Traveller
  interfere: Interference
  progress(line: string): void
  /** History events per workflow id, where the engine can be asked. */
  historyLength(kind: 'call' | 'proposal', id: string): Promise<number>
  /** Stop on this day of the call instead of playing to the end. */
  untilDay?: number
}

export type Rehearsal = {
  title: string
  cases: CaseReport[]
  findings: Finding[]
  holds: boolean
  where: { deeds: number; stops: number; forwarded: number; seconds: { people: number; quiet: number; forward: number; all: number } }
}

/** Plays a scenario against an empty rehearsal facility and says, per case, the way it took and whether what was expected holds. */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const began = performance.now()
  const { scenario, traveller, progress } = options
  const stage = await gatherCast(scenario, options.baseUrl, progress)
  await publishCall(stage, options.callText, traveller)
  const auditor = auditorOf(scenario)
  const course = await play(stage, traveller, { auditor, interfere: options.interfere, progress, ...(options.untilDay === undefined ? {} : { untilDay: options.untilDay }) })
  const cases = await collectCases(stage, await stage.person(auditor), options.historyLength)
  const findings = options.untilDay === undefined ? checkExpectations(scenario, cases) : []
  const { statistics } = traveller
  return {
    title: scenario.title,
    cases,
    findings,
    holds: findings.every((finding) => finding.holds),
    where: {
      deeds: course.deeds,
      stops: statistics.stops,
      forwarded: statistics.forwarded,
      seconds: { people: seconds(course.peopleMs), quiet: seconds(statistics.quietMs), forward: seconds(statistics.forwardMs), all: seconds(performance.now() - began) },
    },
  }
}

/** Somebody who may read everything: the player watches through this person's eyes. */
function auditorOf(scenario: Scenario): string {
  const auditor = scenario.people.find((person) => person.roles?.includes('auditor'))
  if (!auditor) throw new Error('A scenario needs somebody with the role auditor: the rehearsal is watched through their eyes.')
  return auditor.key
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10
