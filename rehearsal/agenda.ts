import type { Act, Habit, ScenarioCall, ScenarioExpert, ScenarioProposal, ScenarioRequest } from './scenario.ts'
import {
  type CaseState,
  callKeyOf,
  dayAfter,
  dayOfCall,
  daysAfter,
  keyOf,
  missionIdOf,
  type OpenTask,
  requestKeyOf,
  type Stage,
  type UnreadLetter,
} from './stage.ts'

/** Something that somebody will do at an instant. Done once: by its id. */
export type Engagement =
  | { id: string; at: Date; what: 'task'; task: OpenTask; habit: Habit }
  | { id: string; at: Date; what: 'act'; act: Act }
  | { id: string; at: Date; what: 'read'; letter: UnreadLetter; by: string }
  | { id: string; at: Date; what: 'publish'; call: ScenarioCall }
  | { id: string; at: Date; what: 'draft' | 'submit'; proposal: ScenarioProposal }
  | { id: string; at: Date; what: 'facility-rules' }
  | { id: string; at: Date; what: 'expert'; expert: ScenarioExpert }
  | { id: string; at: Date; what: 'start-request' | 'submit-request'; request: ScenarioRequest }

/** When a case was first seen in a status and stage. */
export type Sightings = Map<string, Date>
export const sightingOf = (id: string, status: string, stage: number): string => `${id} ${status} ${stage}`

/** Everything that people will do, as far as it is known now, the earliest first. */
export function agenda(
  stage: Stage,
  { tasks, letters }: { tasks: readonly OpenTask[]; letters: readonly UnreadLetter[] },
  sightings: Sightings,
  done: ReadonlySet<string>,
): Engagement[] {
  return [
    ...publications(stage),
    ...expertise(stage),
    ...letters.flatMap((letter) => readingOf(stage, letter)),
    ...tasks.flatMap((task) => answerTo(stage, task)),
    ...acts(stage, sightings),
    ...applications(stage),
    ...requests(stage),
  ]
    .filter((engagement) => !done.has(engagement.id))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

const publications = (stage: Stage): Engagement[] =>
  stage.scenario.calls.map((call) => ({
    id: `publish ${call.key}`,
    at: dayAfter(stage, stage.beganOn, call.publishedOnDay, '00:00'),
    what: 'publish',
    call,
  }))

function readingOf(stage: Stage, letter: UnreadLetter): Engagement[] {
  const by = keyOf(stage.personIds, letter.personId)
  const person = stage.scenario.people.find(({ key }) => key === by)
  if (!by || !person?.email || person.leavesLettersUnread) return []
  return [{ id: `read ${letter.id}`, at: daysAfter(stage, letter.since, 1, '08:30'), what: 'read', letter, by }]
}

function answerTo(stage: Stage, task: OpenTask): Engagement[] {
  const habit = stage.scenario.habits.find((candidate) => fits(stage, candidate, task))
  if (habit?.afterDays === undefined) return []
  return [
    {
      id: `task ${task.id}`,
      at: daysAfter(stage, task.openedAt, habit.afterDays, habit.at),
      what: 'task',
      task,
      habit,
    },
  ]
}

function fits(stage: Stage, habit: Habit, task: OpenTask): boolean {
  const proposal = keyOf(stage.proposalIds, task.caseId)
  return (
    habit.task === task.kind &&
    (habit.call === undefined || habit.call === callOf(stage, task)) &&
    (habit.proposal === undefined || (proposal !== undefined && [habit.proposal].flat().includes(proposal))) &&
    (habit.request === undefined || [habit.request].flat().includes(requestKeyOf(stage, task.caseId) ?? '')) &&
    (habit.mission === undefined || habit.mission === stage.requestStates.get(task.caseId)?.mission) &&
    (habit.stage === undefined || habit.stage === task.stage) &&
    (habit.subject === undefined || subjectFits(habit.subject, task.subject))
  )
}

const callOf = (stage: Stage, task: OpenTask): string =>
  [...stage.calls].find(([, { id }]) => id === task.caseId)?.[0] ??
  callKeyOf(stage, keyOf(stage.proposalIds, task.caseId))

/** `2/1` fits exactly; a leading star fits any beginning. */
const subjectFits = (wanted: string, subject: string): boolean =>
  wanted === subject || (wanted.startsWith('*') && subject.endsWith(wanted.slice(1)))

function acts(stage: Stage, sightings: Sightings): Engagement[] {
  return stage.scenario.acts.flatMap((act, index) => {
    const at = instantOf(stage, act, sightings)
    return at ? [{ id: `act ${index}`, at, what: 'act' as const, act }] : []
  })
}

function instantOf(stage: Stage, act: Act, sightings: Sightings): Date | undefined {
  if (act.onDay !== undefined)
    return act.request
      ? dayAfter(stage, stage.beganOn, act.onDay, act.at)
      : dayOfCall(stage, act.call ?? callKeyOf(stage, act.proposal), act.onDay, act.at)
  const caseId = caseOf(stage, act)
  if (!caseId || !act.status) return undefined
  const seen = sightings.get(sightingOf(caseId, act.status, act.stage ?? 1))
  return seen && daysAfter(stage, seen, act.afterDays, act.at)
}

function caseOf(stage: Stage, { proposal, request, mission }: Act): string | undefined {
  if (request === undefined) return stage.proposalIds.get(proposal ?? '')
  return mission === undefined ? stage.requestIds.get(request) : missionIdOf(stage, request, mission)
}

function applications(stage: Stage): Engagement[] {
  return stage.scenario.proposals.flatMap((proposal) => {
    const on = (id: string, what: 'draft' | 'submit', day: number | undefined, time: string): Engagement[] => {
      const at = day === undefined ? undefined : dayOfCall(stage, proposal.call, day, time)
      return at ? [{ id: `${id} ${proposal.key}`, at, what, proposal }] : []
    }
    const { draftedOnDay, submittedOnDay, submittedAgainOnDay } = proposal
    return [
      ...on('draft', 'draft', draftedOnDay, '09:00'),
      ...on('submit', 'submit', submittedOnDay, '15:00'),
      ...on('submit again', 'submit', submittedAgainOnDay, '15:30'),
    ]
  })
}

/** The facility's rules are adopted and its experts describe themselves. */
function expertise(stage: Stage): Engagement[] {
  const { facilityRules, experts } = stage.scenario
  const rules: Engagement[] = facilityRules
    ? [{ id: 'rules', at: dayAfter(stage, stage.beganOn, facilityRules.onDay, '00:00'), what: 'facility-rules' }]
    : []
  return [
    ...rules,
    ...experts.map((expert) => ({
      id: `expert ${expert.person}`,
      at: dayAfter(stage, stage.beganOn, expert.onDay, '00:30'),
      what: 'expert' as const,
      expert,
    })),
  ]
}

function requests(stage: Stage): Engagement[] {
  return stage.scenario.requests.flatMap((request) => {
    const { key, startedOnDay, submittedOnDay } = request
    const on = (what: 'start-request' | 'submit-request', day: number | undefined, time: string): Engagement[] =>
      day === undefined ? [] : [{ id: `${what} ${key}`, at: dayAfter(stage, stage.beganOn, day, time), what, request }]
    return [...on('start-request', startedOnDay, '09:00'), ...on('submit-request', submittedOnDay, '15:00')]
  })
}

/** Notes each case's status the first time it is seen in it. */
export function sight(states: readonly CaseState[], sightings: Sightings, now: Date): void {
  for (const { id, status, stage } of states) {
    const key = sightingOf(id, status, stage)
    if (!sightings.has(key)) sightings.set(key, now)
  }
}
