import { z } from 'zod'
import { amount, country, date, key, termsSchema, text, zone } from '../call/rule-set-parts.ts'
import { organisationKinds } from '../identity/organisation.ts'
import { isCurrency } from '../shared/money.ts'

/** How an expert works: at the place, from afar, or both by turns. */
export const modalities = ['on-site', 'remote', 'hybrid'] as const
export type Modality = (typeof modalities)[number]

const named = z.strictObject({ key, text })

const requestTermsSchema = z.strictObject({
  endorse: termsSchema,
  'decide-endorsement': termsSchema,
  'complete-request': termsSchema,
  consult: termsSchema,
  assess: termsSchema,
  'approve-request': termsSchema,
  nominate: termsSchema,
  'review-as-beneficiary': termsSchema,
  'review-as-expert': termsSchema,
  'review-as-officer': termsSchema,
  'follow-up': termsSchema,
  'accept-nomination': termsSchema,
  'decide-nomination': termsSchema,
  'accept-mission': termsSchema,
  'report-mission': termsSchema,
  'validate-report': termsSchema,
  'decide-validation': termsSchema,
  'order-fee': termsSchema,
  'confirm-fee': termsSchema,
  telephone: termsSchema,
})

/**
 * How a facility gives expertise to governments, as data: adopted by two people, versioned, and the only place where
 * its figures stand. A request keeps the version under which it was first submitted. Amounts are decimal strings in the
 * currency, days are whole days of an expert's work. `check-facility-rules.ts` adds what a schema cannot say.
 */
export const facilityRulesSchema = z.strictObject({
  format: z.literal('caravanserai.facility/1'),
  title: text,
  summary: text,
  referencePrefix: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'problem.rule-set.prefix'),
  zone,
  currency: z.string().refine(isCurrency, 'problem.rule-set.currency'),
  calendar: z.strictObject({ weekend: z.array(z.int().min(1).max(7)).max(3), holidays: z.array(date) }),
  /** Whose institutions may ask, and what they are. */
  countries: z.array(country).min(1),
  institutionKinds: z.array(z.enum(organisationKinds)).min(1),
  fields: z.array(named).min(1).max(60),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'problem.rule-set.language')).min(1),
  modalities: z.array(z.enum(modalities)).min(1),
  days: z.strictObject({
    envelope: z.int().min(1).max(100_000),
    leastPerRequest: z.int().min(1),
    mostPerRequest: z.int().min(1).max(1000),
    /** How far ahead requests and missions may end; without it as far as anybody likes. */
    mostMonthsAhead: z.int().min(1).max(120).optional(),
  }),
  /** Every party is asked at once; silence is consent. Only who may veto can stop a request. */
  consultation: z.strictObject({ parties: z.array(z.strictObject({ key, name: text, mayVeto: z.boolean() })).max(12) }),
  assessment: z.strictObject({ criteria: z.array(named).min(1).max(20) }),
  /** What silence of the beneficiary on a mission's report means. */
  validation: z.strictObject({ silence: z.enum(['officer-decides', 'validated']) }),
  fees: z.strictObject({
    bands: z
      .array(z.strictObject({ key, name: text, perDay: amount }))
      .min(1)
      .max(10),
    /** Daily subsistence away from home, by country of the mission; `elsewhere` for all others. */
    subsistence: z.strictObject({ byCountry: z.record(z.string(), amount), elsewhere: amount }),
  }),
  review: z.strictObject({ questions: z.array(named).min(1).max(12) }),
  followUp: z.strictObject({ afterMonths: z.int().min(1).max(24), question: text }),
  tasks: requestTermsSchema,
})

export type FacilityRules = z.infer<typeof facilityRulesSchema>
