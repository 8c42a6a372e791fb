import { callStatus } from '../domain/call/call-status.ts'
import { isOpenIn } from '../domain/case/status-table.ts'
import type { Traveller } from '../relay/travel-clock.ts'
import { agenda, type Engagement, type Sightings, sight } from './agenda.ts'
import { perform } from './deeds/perform.ts'
import { dayAfter, type Stage } from './stage.ts'

export type Course = { sightings: Sightings; deeds: number; peopleMs: number; lastOn: Date }
/** What may be done to the facility between two deeds: losing its engine, killing a process. */
export type Interference = (day: number) => Promise<void>

const DAY_MS = 86_400_000

/**
 * Plays a scenario: the clock goes from one instant to the next at which something is due or somebody acts, until all
 * calls are completed and all requests closed, or the scenario's days are over.
 */
export async function play(
  stage: Stage,
  traveller: Traveller,
  options: { interfere: Interference; progress(line: string): void; untilDay?: number },
): Promise<Course> {
  const course: Course = { sightings: new Map(), deeds: 0, peopleMs: 0, lastOn: new Date(0) }
  const done = new Set<string>()
  const end = dayAfter(stage, stage.beganOn, options.untilDay ?? stage.scenario.lastsDays)
  let reported = 0
  for (;;) {
    await traveller.quiet()
    const began = performance.now()
    const now = await stage.watch.now()
    sight(await caseStates(stage), course.sightings, now)
    const engagements = agenda(
      stage,
      { tasks: await stage.watch.openTasks(), letters: await stage.watch.unreadLetters() },
      course.sightings,
      done,
    )
    course.peopleMs += performance.now() - began
    const day = Math.floor((now.getTime() - Date.parse(stage.beganOn)) / DAY_MS)
    if (day >= reported + 30) {
      reported = day
      options.progress(`day ${day}: ${course.deeds} deeds, ${traveller.statistics.stops} stops of the clock`)
    }
    await options.interfere(day)
    const due = engagements.filter((engagement) => engagement.at <= now)
    if (due.length > 0) await performAll(stage, due, done, course)
    else if (now >= end || (await isOver(stage, engagements))) return { ...course, lastOn: now }
    else await traveller.stepTowards(engagements[0] && engagements[0].at < end ? engagements[0].at : end)
  }
}

async function caseStates(stage: Stage) {
  const proposals = await Promise.all([...stage.calls.values()].map(({ id }) => stage.watch.proposalStates(id)))
  const requests = await stage.watch.requestStates()
  for (const state of requests) stage.requestStates.set(state.id, state)
  return [...proposals.flat(), ...requests]
}

async function performAll(stage: Stage, due: readonly Engagement[], done: Set<string>, course: Course): Promise<void> {
  const began = performance.now()
  for (const engagement of due) {
    done.add(engagement.id)
    if (engagement.what === 'task' && !(await stage.watch.isOpen(engagement.task.id))) continue // answered, or moot, by what was done just before
    course.deeds += 1
    await perform(stage, engagement)
  }
  course.peopleMs += performance.now() - began
}

const begins: readonly Engagement['what'][] = ['publish', 'facility-rules', 'start-request', 'submit-request']

/** Nothing new will begin, every call is completed, and every request that was submitted is closed. */
async function isOver(stage: Stage, engagements: readonly Engagement[]): Promise<boolean> {
  if (engagements.some(({ what }) => begins.includes(what))) return false
  if ([...stage.requestStates.values()].some(({ isOpen, status }) => isOpen && status !== 'draft')) return false
  const statuses = await Promise.all([...stage.calls.values()].map(({ id }) => stage.watch.callStatus(id)))
  return statuses.every((status) => !isOpenIn(callStatus, status))
}
