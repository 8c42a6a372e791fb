import type { z } from 'zod'
import { closest } from '../shared/closest.ts'
import type { Problem } from '../shared/errors.ts'
import { discriminatorsAt, keysAt, type Schema } from './rule-set-shape.ts'

type Issue = z.core.$ZodIssue
type Path = PropertyKey[]
/** What was typed, and what it was held against. */
type File = { schema: Schema; typed: unknown }

/** What does not fit the schema, as sentences that help: where it stands, what is wrong, and what was probably meant. */
export const schemaProblems = (schema: Schema, issues: readonly Issue[], typed: unknown): Problem[] =>
  explainAll({ schema, typed }, issues, [])

/** A key that is missing because it was misspelt is one problem, not two. */
function explainAll(file: File, issues: readonly Issue[], above: Path): Problem[] {
  const all = issues.flatMap((issue) => explain(file, issue, above))
  const meant = new Set(all.map((problem) => problem.values?.meantPath))
  return all.filter((problem) => !(problem.message === 'problem.rule-set.missing' && meant.has(problem.field)))
}

/** `stages[concept-note].grid.sections[2]`: where something stands in the file; things without a key are counted from 1. */
export function pathText(path: readonly PropertyKey[], typed: unknown): string {
  const steps = path.map((part, depth) => {
    if (typeof part !== 'number') return depth === 0 ? String(part) : `.${String(part)}`
    const thing = valueAt(path.slice(0, depth + 1), typed) as { key?: unknown; slot?: unknown } | undefined
    return `[${[thing?.key, thing?.slot].find((name) => typeof name === 'string') ?? part + 1}]`
  })
  return steps.join('')
}

function explain(file: File, issue: Issue, above: Path): Problem[] {
  const { typed } = file
  const path = [...above, ...issue.path]
  const problem = (message: string, values: Problem['values'] = {}): Problem[] => [
    { field: pathText(path, typed), message: `problem.rule-set.${message}`, values },
  ]
  if (issue.code !== 'unrecognized_keys' && valueAt(path, typed) === undefined) return problem('missing')
  if (issue.message.startsWith('problem.')) {
    return [{ field: pathText(path, typed), message: issue.message, values: { given: show(path, typed) } }]
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(file, path, key))
    case 'invalid_type':
      return problem('type', { expected: issue.expected, given: show(path, typed) })
    case 'too_small':
      return problem('too-small', { origin: issue.origin, least: Number(issue.minimum) })
    case 'too_big':
      return problem('too-big', { origin: issue.origin, most: Number(issue.maximum) })
    case 'invalid_value':
      return unknownValue(path, issue.values.map(String), typed)
    case 'invalid_union':
      return explainUnion(file, issue, path)
    default:
      return problem('not-understood', { given: show(path, typed) })
  }
}

/** Of the shapes that something may have, the one that it comes nearest to; the rest would only confuse. */
function explainUnion(file: File, issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): Problem[] {
  const shapes = issue.errors.filter((issues) => issues.length > 0).map((issues) => explainAll(file, issues, path))
  const [nearest] = shapes.sort((a, b) => a.length - b.length)
  return nearest ?? unknownValue(path, discriminatorsAt(file.schema, path), file.typed)
}

function unknownKey({ schema, typed }: File, path: Path, key: string): Problem {
  const known = keysAt(schema, path)
  const meant = closest(key, known)
  const field = pathText([...path, key], typed)
  return meant
    ? {
        field,
        message: 'problem.rule-set.unknown-key-meant',
        values: { key, meant, meantPath: pathText([...path, meant], typed) },
      }
    : { field, message: 'problem.rule-set.unknown-key', values: { key, known: known.join(', ') } }
}

function unknownValue(path: Path, known: readonly string[], typed: unknown): Problem[] {
  const given = show(path, typed)
  const meant = closest(given, known)
  const field = pathText(path, typed)
  return meant
    ? [{ field, message: 'problem.rule-set.unknown-value-meant', values: { given, meant } }]
    : [{ field, message: 'problem.rule-set.unknown-value', values: { given, known: known.join(', ') } }]
}

const valueAt = (path: readonly PropertyKey[], typed: unknown): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined | null)?.[part], typed)

/** What was typed, short enough for a sentence. */
function show(path: Path, typed: unknown): string {
  const value = valueAt(path, typed)
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
