import { normalised } from '../proposal/answers.ts'
import type { Problem } from '../shared/errors.ts'
import { type Changes, collisionIn, type Edit, type MergedEdit, mergeEdit, type Saved } from '../shared/merge-edit.ts'
import { type RequestContent, type RequestField, requestFields } from './request-content.ts'

type Merged = Exclude<MergedEdit<RequestContent>, { kind: 'stale' }> | { kind: 'stale'; problems: Problem[] }

/** Lays what was sent over a saved request, as `mergeEdit` does; each problem of a collision carries the other text. */
export function mergeContent(saved: Saved<RequestContent>, { fields, ...edit }: Edit<RequestContent>): Merged {
  const merged = mergeEdit(saved, { ...edit, fields: spelt(fields) })
  if (merged.kind !== 'stale') return merged
  return { kind: 'stale', problems: merged.collisions.map((field) => collision(field, saved.fields, saved.changes)) }
}

/** Only what the form has, and the same text in one spelling. */
function spelt(fields: Partial<RequestContent>): Partial<RequestContent> {
  const known = requestFields.filter((field) => fields[field] !== undefined)
  return Object.fromEntries(
    known.map((field) => {
      const value = fields[field]
      return [field, typeof value === 'string' ? normalised(value) : value]
    }),
  )
}

function collision(field: RequestField, theirs: RequestContent, changes: Changes): Problem {
  const value = theirs[field]
  return collisionIn(field, Array.isArray(value) ? value.join(', ') : String(value ?? ''), changes[field])
}
