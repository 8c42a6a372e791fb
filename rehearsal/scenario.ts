import { z } from 'zod'
import { callStatus } from '../domain/call/call-status.ts'
import { organisationKinds } from '../domain/identity/organisation.ts'
import { roles } from '../domain/identity/roles.ts'
import { missionStatus } from '../domain/mission/mission-status.ts'
import { proposalStatus } from '../domain/proposal/proposal-status.ts'
import { requestStatus } from '../domain/request/request-status.ts'
import { taskKinds } from '../domain/task/task-kinds.ts'
import { expert, facilityRules, key, request, requestExpectation } from './request-scenario.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const proposalStatuses = Object.keys(proposalStatus) as [string, ...string[]]
const callStatuses = Object.keys(callStatus) as [string, ...string[]]
const everyStatus = [
  ...new Set([...proposalStatuses, ...Object.keys(requestStatus), ...Object.keys(missionStatus)]),
] as [string, ...string[]]
const taskNames = Object.keys(taskKinds) as [keyof typeof taskKinds, ...(keyof typeof taskKinds)[]]
const several = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)])

const person = z.strictObject({
  key,
  name: z.string().min(1),
  email: z.email().optional().describe('Left out: this person is reached by letter only.'),
  locale: z.string().optional(),
  roles: z
    .array(z.union([z.enum(roles), z.strictObject({ role: z.enum(roles), scope: z.string() })]))
    .optional()
    .describe('With a `scope`: a focal point’s country, the key of a consulted party.'),
  leavesLettersUnread: z.boolean().optional().describe('Everybody else opens a letter the day after it came.'),
  conflictsWith: z.array(key).optional().describe('Proposals on which this evaluator declares a conflict of interest.'),
})

const organisation = z.strictObject({
  key,
  name: z.string().min(1),
  country: z.string().length(2),
  kind: z.enum(organisationKinds),
  registrationNumber: z.string().optional(),
  foundedOn: z.iso.date().optional(),
  contact: key.describe('The person who registers it and speaks for it.'),
  byLetterThrough: key.optional().describe('The officer who types in its letters; it has no account of its own.'),
})

const proposal = z.strictObject({
  key,
  organisation: key,
  call: key.optional().describe('Left out: the first call.'),
  draftedOnDay: z.number().min(0).describe('Days after the publication of the call.'),
  submittedOnDay: z.number().min(0).optional().describe('Left out: the draft is never submitted.'),
  submittedAgainOnDay: z.number().min(0).optional(),
  answers: z
    .record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])))
    .describe('By stage key; added to the scenario’s `answers`.'),
  points: z
    .record(z.string(), z.number().min(1).max(5))
    .describe('By stage key: what evaluators give to each question.'),
})

const call = z.strictObject({
  key,
  file: z.string().describe('The rule-set file, beside this one.'),
  changes: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What is otherwise than in the file: a title, a reference prefix.'),
  publishedOnDay: z.number().min(0).default(0).describe('Days after the rehearsal’s beginning.'),
  discardedBecause: z.string().optional().describe('It is drafted on that day and discarded, instead of published.'),
})

/** How a task is answered: the first habit that fits it. */
const habit = z.strictObject({
  task: z.enum(taskNames),
  call: key.optional(),
  proposal: several(key).optional(),
  request: several(key).optional().describe('A request, and its missions.'),
  mission: z.number().int().min(1).optional().describe('The number of the mission in its request.'),
  stage: z.number().int().optional(),
  subject: z
    .string()
    .optional()
    .describe('The task’s subject: the seat and round `2/1` of an evaluator, a consulted party, a round.'),
  by: key
    .optional()
    .describe(
      'Who answers; left out: the evaluator or expert whom the task names, or whoever speaks for the organisation.',
    ),
  afterDays: z.number().min(0).optional().describe('Days after the task was opened; left out: nobody answers.'),
  at: timeOfDay.optional(),
  answer: z.record(z.string(), z.unknown()).optional(),
})

/** Something that nobody was asked for: on a day of the call, or so many days after a proposal, a request or a mission came into a status. */
const act = z.strictObject({
  does: z.enum([
    'withdraw',
    'propose-revocation',
    'refuse-award',
    'decline-reserve',
    'propose-termination',
    'ask-question',
    'answer-question',
    'invite-help',
    'read-draft',
    'revise-ranking',
    'withdraw-request',
    'end-request',
    'nominate',
    'reschedule-mission',
    'cancel-mission',
    'break-off-mission',
  ]),
  by: key,
  call: key.optional().describe('Left out: the first call, or the proposal’s.'),
  proposal: key.optional(),
  request: key.optional(),
  mission: z.number().int().min(1).optional().describe('The number of the mission in its request.'),
  onDay: z.number().min(0).optional().describe('Of the call; for a request, of the rehearsal.'),
  status: z.enum(everyStatus).optional(),
  stage: z.number().int().optional(),
  afterDays: z.number().min(0).default(0),
  at: timeOfDay.optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})

const expectation = z.strictObject({
  calls: z
    .record(
      key,
      z.strictObject({ status: z.enum(callStatuses), exceptions: z.record(z.string(), z.number()).optional() }),
    )
    .default({}),
  proposals: z
    .record(
      key,
      z.strictObject({
        status: z.enum(proposalStatuses),
        way: z.array(z.enum(proposalStatuses)).optional().describe('Every status it passed through, in order.'),
        letters: z
          .array(z.string())
          .optional()
          .describe('Templates of the letters in the applicant’s inbox, in order.'),
        paid: z.string().optional(),
        ledger: z
          .strictObject({ committed: z.string(), paid: z.string(), recovered: z.string() })
          .optional()
          .describe('Where its money stands at the end: what is still committed, what was paid, what came back.'),
      }),
    )
    .default({}),
  requests: z.record(key, requestExpectation).default({}),
})

/** A facility, its calls and requests and what everybody does, with the ends that are expected. `docs/rehearsal.md` explains how to write one. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('caravanserai.scenario/1'),
  title: z.string().min(1),
  description: z.string(),
  facility: z.strictObject({ name: z.string(), zone: z.string(), replyTo: z.email() }),
  calls: z.array(call).default([]),
  facilityRules: facilityRules.optional().describe('Left out: the facility gives no expertise.'),
  lastsDays: z.number().int().min(1).max(4000),
  administrator: person,
  people: z.array(person).min(1),
  organisations: z.array(organisation),
  answers: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))).default({}),
  proposals: z.array(proposal).default([]),
  experts: z.array(expert).default([]),
  requests: z.array(request).default([]),
  habits: z.array(habit),
  acts: z.array(act).default([]),
  expect: expectation.optional().describe('Left out: the scenario only fills a facility.'),
})

export type Scenario = z.infer<typeof scenarioSchema>
export type ScenarioPerson = Scenario['people'][number]
export type ScenarioOrganisation = Scenario['organisations'][number]
export type ScenarioProposal = Scenario['proposals'][number]
export type ScenarioCall = Scenario['calls'][number]
export type ScenarioExpert = Scenario['experts'][number]
export type ScenarioRequest = Scenario['requests'][number]
export type Habit = Scenario['habits'][number]
export type Act = Scenario['acts'][number]
