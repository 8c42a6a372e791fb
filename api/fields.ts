import { z } from 'zod'
import { isUuid } from '../domain/shared/ids.ts'

/**
 * The kinds of fields that forms have. Every one takes what a form sends (text) and what JSON sends, and names its
 * problem by a message key. Amounts stay text: `parseAmount` knows the currency.
 */
const tidy = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replaceAll('\r\n', '\n').trim() : value

/** Text that must be there; `most` counts characters. */
export const text = (most = 300) =>
  z.preprocess(
    tidy,
    z
      .string('problem.required')
      .min(1, 'problem.required')
      .refine((value) => [...value].length <= most, { error: 'problem.too-long', params: { max: most } }),
  )

/** Text that may be missing: null then. */
export const optionalText = (most = 300) =>
  z.preprocess(
    (value) => (value === undefined || value === null || tidy(value) === '' ? null : tidy(value)),
    z
      .string('problem.not-understood')
      .refine((value) => [...value].length <= most, { error: 'problem.too-long', params: { max: most } })
      .nullable(),
  )

export const choice = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(tidy, z.enum(values as unknown as [Values[number], ...Values[number][]], 'problem.choose-one'))

/** A tick box: present and not `false` is yes. */
export const ticked = z
  .preprocess(
    (value) => (value === undefined ? 'false' : String(value)),
    z.enum(['true', 'false', 'on', 'yes', 'no'], 'problem.choose-one'),
  )
  .transform((value) => value !== 'false' && value !== 'no')

/** Problems carry the bounds as `min` and `max`. */
export const wholeNumber = (least = 0, most = 1_000_000) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value.trim()) : value),
    z.int('problem.whole-number').min(least, 'problem.too-small').max(most, 'problem.too-large'),
  )

/** `2027-03-01`. */
export const date = z.preprocess(tidy, z.iso.date('problem.date'))
export const optionalDate = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  date.nullable(),
)

export const id = z.preprocess(tidy, z.string('problem.required').refine(isUuid, 'problem.not-understood'))

/** A field that may be repeated: one value, several or none give a list. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  )

/** The version that was read, for `StaleVersion`. `{{form version=…}}` sends it. */
export const version = wholeNumber(1)
