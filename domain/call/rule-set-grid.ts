import { z } from 'zod'
import { key, text } from './rule-set-parts.ts'

const question = z.strictObject({ key, text, weight: z.int().min(1).max(10) })

/** A section is scored by its questions (1 to 5 points each, times the weight), or carried over from an earlier stage's section. */
const section = z.union([
  z.strictObject({
    key,
    title: text,
    maximum: z.int().min(1),
    minimum: z.number().optional(),
    rejectBelowPoint: z.int().min(2).max(5).optional(),
    questions: z.array(question).min(1).max(20),
  }),
  z.strictObject({
    key,
    title: text,
    maximum: z.int().min(1),
    minimum: z.number().optional(),
    carriedOver: z.strictObject({ stage: key, section: key }),
  }),
])
export type GridSection = z.infer<typeof section>

export const gridSchema = z.strictObject({
  maximum: z.int().min(1).max(1000),
  threshold: z.number().min(0),
  sections: z.array(section).min(1).max(20),
})
export type Grid = z.infer<typeof gridSchema>

/** Each question is answered on this scale: 1 very poor, 2 poor, 3 adequate, 4 good, 5 very good. */
export const points = [1, 2, 3, 4, 5] as const
