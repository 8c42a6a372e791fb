import { z } from 'zod'

export const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40')
export const text = z.string().trim().min(1).max(4000)
export const date = z.iso.date()
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 17:00')
export const amount = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, 'an amount such as 150000 or 150000.50')
export const zone = z.string().refine(isZone, 'a time zone such as Europe/Vienna')

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
