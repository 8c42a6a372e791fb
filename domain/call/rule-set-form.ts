import { z } from 'zod'
import { key, text } from './rule-set-parts.ts'

const base = { key, label: text, hint: text.optional(), mandatory: z.boolean().default(true) }

/**
 * A field of an application form. Characters count as Unicode code points, spaces included.
 * `amount` is in the call's currency. What the engine itself reads (title, country, length, requested amount, partners, on
 * whom evaluators declare) is known by the field's `role`.
 */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('line'),
    maximum: z.int().min(1).max(500),
    role: z.enum(['title']).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('text'),
    maximum: z.int().min(1).max(20_000),
    role: z.enum(['partners']).optional(),
  }),
  z.strictObject({ ...base, type: z.literal('amount'), role: z.enum(['requested']).optional() }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    minimum: z.number(),
    maximum: z.number(),
    role: z.enum(['months']).optional(),
  }),
  z.strictObject({ ...base, type: z.literal('date') }),
  z.strictObject({
    ...base,
    type: z.literal('choice'),
    options: z
      .array(z.strictObject({ value: key, label: text }))
      .min(2)
      .max(60),
  }),
  z.strictObject({
    ...base,
    type: z.literal('choices'),
    options: z
      .array(z.strictObject({ value: key, label: text }))
      .min(1)
      .max(60),
  }),
  z.strictObject({ ...base, type: z.literal('country'), role: z.enum(['country']).optional() }),
  z.strictObject({ ...base, type: z.literal('declaration') }),
])
export type Field = z.infer<typeof fieldSchema>

export const formSchema = z.strictObject({
  sections: z
    .array(z.strictObject({ key, title: text, fields: z.array(fieldSchema).min(1).max(40) }))
    .min(1)
    .max(20),
})
export type Form = z.infer<typeof formSchema>

export const fieldsOf = (form: Form): Field[] => form.sections.flatMap((section) => section.fields)
