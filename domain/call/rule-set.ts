import { z } from 'zod'
import { organisationKinds } from '../identity/organisation.ts'
import { isCurrency } from '../shared/money.ts'
import { formSchema } from './rule-set-form.ts'
import { gridSchema } from './rule-set-grid.ts'
import { amount, country, date, key, termsSchema, text, timeOfDay, zone } from './rule-set-parts.ts'

/** When a stage closes: a date, or so many days after publication (for calls that are rehearsed), at a time of day in the call's zone. */
const deadlineSchema = z.union([
  z.strictObject({ on: date, at: timeOfDay }),
  z.strictObject({ daysAfterPublication: z.int().min(1).max(1500), at: timeOfDay }),
])

/** A criterion that the machine looks at; its finding is for the officer, it rejects nobody. CEL: `criteria-language.ts` says over what. */
const automaticCriterionSchema = z.strictObject({ key, text, expression: z.string().min(1).max(500) })
const checklistItemSchema = z.strictObject({ key, text, mandatory: z.boolean().default(true) })

/** Who goes on: the best until their requests reach a multiple of the envelope, or the best within the envelope. */
const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shortlist'), envelopePercent: z.number().min(100).max(500) }),
  z.strictObject({ kind: z.literal('award'), reserve: z.int().min(0).max(100) }),
])

const stageSchema = z.strictObject({
  key,
  name: text,
  deadline: deadlineSchema,
  form: formSchema,
  documents: z
    .array(
      z.strictObject({
        slot: key,
        label: text,
        mandatory: z.boolean(),
        accept: z.array(z.enum(['pdf', 'docx', 'xlsx', 'odt', 'jpg', 'png'])).min(1),
      }),
    )
    .max(20),
  automaticCriteria: z.array(automaticCriterionSchema).max(40),
  checklist: z.array(checklistItemSchema).min(1).max(40),
  evaluators: z.int().min(1).max(5),
  grid: gridSchema,
  selection: selectionSchema,
  /** Days after the deadline by which the stage should be ranked; then it is escalated. */
  evaluateWithinDays: z.int().min(1).max(400),
  /** How far the requested amount may move from the stage before, in per cent. */
  amountMayMovePercent: z.number().min(0).max(100).optional(),
  verifyDocuments: z.boolean().default(false),
})

const taskTermsSchema = z.strictObject({
  publish: termsSchema,
  rank: termsSchema,
  approve: termsSchema,
  release: termsSchema,
  'promote-reserve': termsSchema,
  screen: termsSchema,
  'find-evaluator': termsSchema,
  evaluate: termsSchema,
  'verify-documents': termsSchema,
  'apply-in-full': termsSchema,
  'decide-anew': termsSchema,
  'approve-anew': termsSchema,
  'release-anew': termsSchema,
  'approve-revocation': termsSchema,
  'give-bank-account': termsSchema,
  'verify-bank-account': termsSchema,
  'prepare-contract': termsSchema,
  sign: termsSchema,
  'extend-signing': termsSchema,
  report: termsSchema,
  'accept-report': termsSchema,
  'approve-refusal': termsSchema,
  'order-payment': termsSchema,
  'confirm-payment': termsSchema,
  'approve-termination': termsSchema,
  telephone: termsSchema,
})

/**
 * The procedure of a call as data: frozen at publication, versioned, and the only place where its figures stand.
 * Amounts are decimal strings in the call's currency. `check-rule-set.ts` adds what a schema cannot say.
 */
export const ruleSetSchema = z.strictObject({
  format: z.literal('caravanserai.call/1'),
  title: text,
  summary: text,
  programme: text,
  referencePrefix: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'problem.rule-set.prefix'),
  zone,
  currency: z.string().refine(isCurrency, 'problem.rule-set.currency'),
  languages: z.array(z.string().min(2).max(8)).min(1),
  envelope: z.strictObject({
    amount,
    sources: z.array(z.strictObject({ budgetLine: text, amount, lastSigningOn: date, endsOn: date })).min(1),
  }),
  grant: z.strictObject({
    minimum: amount,
    maximum: amount,
    minimumMonths: z.int().min(1),
    maximumMonths: z.int().max(120),
  }),
  countries: z.array(country).min(1),
  applicantKinds: z.array(z.enum(organisationKinds)).min(1),
  priorities: z.array(z.strictObject({ key, text })).min(1),
  oneProposalPerApplicant: z.boolean(),
  calendar: z.strictObject({ weekend: z.array(z.int().min(1).max(7)).max(3), holidays: z.array(date) }),
  /** Longer than the server's request timeout: a submission counts by its arrival. */
  settlingMinutes: z.int().min(1).max(60),
  questions: z.strictObject({ untilDaysBefore: z.int().min(0), answersDaysBefore: z.int().min(0) }),
  draftReminderHours: z.array(z.int().min(1).max(2000)).max(6),
  stages: z.array(stageSchema).min(1).max(3),
  reserveMonths: z.int().min(0).max(60),
  /** Within how many days of its letter a decision may be complained about. */
  redressDays: z.int().min(1).max(365),
  /**
   * `firstPercent` of the grant at signature; the rest against accepted costs, never more than `ceilingPercent` before the
   * final report. Money that is owed is paid back within `repayDays` of the debit note.
   */
  payments: z.strictObject({
    firstPercent: z.number().min(0).max(100),
    ceilingPercent: z.number().min(0).max(100),
    repayDays: z.int().min(1).max(365).optional(),
  }),
  reporting: z.strictObject({
    interimAfterPercent: z.number().min(10).max(90).optional(),
    dueDaysAfterPeriod: z.int().min(1),
    returnDays: z.int().min(1),
  }),
  tasks: taskTermsSchema,
})

export type RuleSet = z.infer<typeof ruleSetSchema>
export type StageRules = RuleSet['stages'][number]
/** The stage with this number (1 for the first). */
export const stageRules = (rules: RuleSet, stage: number): StageRules => {
  const found = rules.stages[stage - 1]
  if (!found) throw new RangeError(`the call has no stage ${stage}`)
  return found
}
