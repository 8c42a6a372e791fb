import type { Problem } from './errors.ts'

/** Who changed what last, in which version of the working copy: two people's saves collide by field, not by page. */
export type Changes = Record<string, { version: number; by: string; at: string }>

export type Saved<T> = { fields: T; changes: Changes; version: number }
export type Edit<T> = { fields: Partial<T>; version: number; by: string; at: string }

export type MergedEdit<T> =
  | { kind: 'saved'; next: Saved<T> }
  | { kind: 'unchanged' }
  | { kind: 'stale'; collisions: (keyof T & string)[] }

/**
 * Lays what was sent over what is saved; what was not sent stays. What somebody else changed after the version that was
 * read is never overwritten unseen: then nothing is saved, and the fields in which both wrote are named. Colleagues in
 * different fields do not get into each other's way, nor does the same click twice.
 */
export function mergeEdit<T extends object>(saved: Saved<T>, edit: Edit<T>): MergedEdit<T> {
  const sent = Object.keys(edit.fields) as (keyof T & string)[]
  const changed = sent.filter((key) => !isSame(edit.fields[key], saved.fields[key]))
  const collisions = changed.filter((key) => (saved.changes[key]?.version ?? 0) > edit.version)
  if (collisions.length || edit.version > saved.version) return { kind: 'stale', collisions }
  if (!changed.length) return { kind: 'unchanged' }
  const version = saved.version + 1
  const change = { version, by: edit.by, at: edit.at }
  return {
    kind: 'saved',
    next: {
      fields: { ...saved.fields, ...Object.fromEntries(changed.map((key) => [key, edit.fields[key]])) },
      changes: { ...saved.changes, ...Object.fromEntries(changed.map((key) => [key, change])) },
      version,
    },
  }
}

/** What was never answered, and what was answered with nothing, are the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')

/** The problem of a field in which two people wrote: it carries the other text. */
export const collisionIn = (field: string, theirs: string, changed: Changes[string] | undefined): Problem => ({
  field,
  message: 'problem.answer-changed',
  values: { theirs, at: changed?.at ?? '' },
})
