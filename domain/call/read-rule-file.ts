import type { z } from 'zod'
import type { Problem } from '../shared/errors.ts'
import { schemaProblems } from './rule-set-problems.ts'

export type ReadRules<T> = { rules: T; problems?: never } | { rules?: never; problems: Problem[] }

/**
 * Rules from the text of a file, or everything that is wrong with it. A problem's `field` is the place in the file, its
 * message says what to do. `check` finds what a schema cannot say.
 */
export function readRuleFile<T>(text: string, schema: z.ZodType<T>, check: (rules: T) => Problem[]): ReadRules<T> {
  const parsed = parseJson(text)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const result = schema.safeParse(parsed.value)
  if (!result.success) return { problems: schemaProblems(schema, result.error.issues, parsed.value) }
  const problems = check(result.data)
  return problems.length > 0 ? { problems } : { rules: result.data }
}

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  const withoutMark = text.replace(/^\uFEFF/, '')
  if (withoutMark.trim() === '') return { problem: { field: '', message: 'problem.rule-set.empty' } }
  try {
    return { value: JSON.parse(withoutMark) }
  } catch (error) {
    return { problem: notJson(withoutMark, (error as Error).message) }
  }
}

/** The place that the parser names, as line and column; without one the file ends too early. */
function notJson(text: string, said: string): Problem {
  const position = Number(/at position (\d+)/.exec(said)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  const values = {
    line: before.length,
    column: before.at(-1)!.length + 1,
    near: text.slice(position, position + 20).split('\n')[0]!,
  }
  return { field: '', message: 'problem.rule-set.not-json', values }
}
