import { z } from 'zod'
import { countryCodes } from '../shared/countries.ts'

// Messages are keys of `templates/locales/<lang>/problem.json`; what has none is worded by `rule-set-problems.ts`.

export const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'problem.rule-set.key')
export const text = z.string().trim().min(1).max(4000)
export const date = z.iso.date('problem.date')
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'problem.rule-set.time')
export const amount = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, 'problem.rule-set.amount')
export const country = z.string().refine((code) => isCountry(code), 'problem.rule-set.country')
export const zone = z.string().refine(isZone, 'problem.rule-set.zone')

const span = z.union([
  z.strictObject({ days: z.int().min(1).max(1000) }),
  z.strictObject({ workingDays: z.int().min(1).max(500) }),
  z.strictObject({ months: z.int().min(1).max(60) }),
])

/** How long a task may take, when its holder is reminded, and what silence does. */
export const termsSchema = z.strictObject({
  within: span.optional(),
  remind: z
    .array(
      z.union([
        z.strictObject({ beforeDays: z.int().min(0).max(400) }),
        z.strictObject({ afterDays: z.int().min(1).max(400) }),
        z.strictObject({ overdueDays: z.int().min(1).max(400) }),
      ]),
    )
    .max(8),
  silence: z.enum(['escalate', 'lapse']),
})

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Is it the ISO 3166-1 alpha-2 code of a country? */
export const isCountry = (code: string): boolean => countryCodes.includes(code)
