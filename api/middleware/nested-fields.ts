export type Entry = readonly [name: string, value: string]

/**
 * The fields of a form as one object: a repeated name is a list, a dotted name is a path. `typed` keeps them flat, by the
 * name that they have on the page.
 */
export function nested(entries: readonly Entry[]): { fields: Record<string, unknown>; typed: Record<string, unknown> } {
  const typed: Record<string, unknown> = Object.create(null)
  for (const [name, value] of entries) typed[name] = added(typed[name], value)
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(typed)) place(fields, name.split('.'), value)
  return { fields, typed: { ...typed } }
}

const added = (before: unknown, value: string): unknown => {
  if (before === undefined) return value
  return Array.isArray(before) ? [...before, value] : [before, value]
}

function place(fields: Record<string, unknown>, path: readonly string[], value: unknown): void {
  if (path.some((part) => forbidden.has(part))) return
  let at = fields
  for (const part of path.slice(0, -1)) {
    if (typeof at[part] !== 'object' || at[part] === null || Array.isArray(at[part])) at[part] = {}
    at = at[part] as Record<string, unknown>
  }
  at[path.at(-1)!] = value
}

/** Names through which an object's prototype could be reached. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
