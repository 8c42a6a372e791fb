import { z } from 'zod'
import { missionStatus } from '../domain/mission/mission-status.ts'
import { modalities } from '../domain/programme/facility-rules.ts'
import { requestStatus } from '../domain/request/request-status.ts'

/** The part of a scenario that is about expertise: the facility's rules, its experts, requests and what becomes of them. */

export const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const requestStatuses = Object.keys(requestStatus) as [string, ...string[]]
const missionStatuses = Object.keys(missionStatus) as [string, ...string[]]
const day = z.number().min(0)

export const facilityRules = z.strictObject({
  file: z.string().describe('The facility’s rules for expertise, beside this file.'),
  changes: z.record(z.string(), z.unknown()).optional().describe('What is otherwise than in the file.'),
  proposedBy: key.describe('The officer who proposes them.'),
  adoptedBy: key.describe('The approver who adopts them the same day.'),
  onDay: day.default(0),
})

export const expert = z.strictObject({
  person: key.describe('Somebody with the role of expert.'),
  fields: z.array(z.string()).min(1),
  languages: z.array(z.string()).min(1),
  countries: z.array(z.string().length(2)).describe('Where this expert has worked.'),
  homeCountry: z.string().length(2),
  availableFromDay: day.default(0).describe('Days after the rehearsal’s beginning.'),
  availableToDay: day.optional(),
  profile: z.string(),
  iban: z.string().default('AT611904300234573201'),
  bic: z.string().default('BKAUATWW'),
  onDay: day.default(0).describe('When the profile is written, and judged by an officer.'),
  judgedBy: key,
  judgement: z.enum(['validate', 'block']).default('validate'),
  band: z.string().optional().describe('A fee band of the facility’s rules.'),
  reason: z.string().default('Curriculum and references seen.'),
})

const content = z.strictObject({
  title: z.string(),
  problem: z.string(),
  outcome: z.string(),
  field: z.string(),
  languages: z.array(z.string()),
  modality: z.enum(modalities),
  place: z.string(),
  fromDay: day.describe('From when the expertise is wanted: days after the rehearsal’s beginning.'),
  toDay: day,
  days: z.number().int(),
  wishes: z.string().optional(),
})

export const request = z.strictObject({
  key,
  organisation: key,
  startedOnDay: day.describe('Days after the rehearsal’s beginning.'),
  submittedOnDay: day.optional().describe('Left out: the draft is never submitted.'),
  content,
})

export const requestExpectation = z.strictObject({
  status: z.enum(requestStatuses),
  way: z.array(z.enum(requestStatuses)).optional().describe('Every status it passed through, in order.'),
  letters: z.array(z.string()).optional().describe('Templates of the letters about the request itself, in order.'),
  days: z
    .strictObject({ reserved: z.number().int(), committed: z.number().int(), paid: z.number().int() })
    .optional()
    .describe('What stands in the ledger of experts’ days at the end.'),
  missions: z
    .array(
      z.strictObject({
        status: z.enum(missionStatuses),
        way: z.array(z.enum(missionStatuses)).optional(),
        letters: z.array(z.string()).optional(),
        fee: z.string().optional().describe('What was paid to the expert.'),
      }),
    )
    .optional()
    .describe('All of its missions, in the order of their nomination.'),
  exceptions: z
    .record(z.string(), z.number().int())
    .optional()
    .describe('How often the register of exceptions names it or its missions, by kind.'),
})
