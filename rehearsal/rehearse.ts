import type { CaseKind } from '../domain/shared/ids.ts'
import type { Traveller } from '../relay/travel-clock.ts'
import { gatherCast } from './cast.ts'
import { type CaseReport, collectCases } from './collect-cases.ts'
import { checkExpectations, type Finding } from './expectations.ts'
import { type Interference, play } from './play.ts'
import type { RuleTexts } from './read-scenario.ts'
import type { Scenario } from './scenario.ts'
import type { Watch } from './watch.ts'

export type RehearsalOptions = {
  scenario: Scenario
  ruleTexts: RuleTexts
  baseUrl: string
  traveller: Traveller
  watch: Watch
  interfere: Interference
  progress(line: string): void
  /** History events per workflow id, where the engine can be asked. */
  historyLength(kind: CaseKind, id: string): Promise<number>
  /** Stop on this day instead of playing to the end. */
  untilDay?: number
}

export type Rehearsal = {
  title: string
  cases: CaseReport[]
  findings: Finding[]
  holds: boolean
  where: {
    deeds: number
    stops: number
    forwarded: number
    seconds: { people: number; quiet: number; forward: number; all: number }
  }
}

/** Plays a scenario against an empty rehearsal facility and says, per case, the way it took and whether what was expected holds. */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const began = performance.now()
  const { scenario, traveller, progress } = options
  const stage = await gatherCast({
    scenario,
    ruleTexts: options.ruleTexts,
    baseUrl: options.baseUrl,
    watch: options.watch,
    progress,
  })
  const course = await play(stage, traveller, {
    interfere: options.interfere,
    progress,
    ...(options.untilDay === undefined ? {} : { untilDay: options.untilDay }),
  })
  const cases = await collectCases(stage, options.historyLength)
  const expected = options.untilDay === undefined ? checkExpectations(scenario, cases) : []
  const findings = [...expected, ...(await stage.watch.recordFindings())]
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
      seconds: {
        people: seconds(course.peopleMs),
        quiet: seconds(statistics.quietMs),
        forward: seconds(statistics.forwardMs),
        all: seconds(performance.now() - began),
      },
    },
  }
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10
