import type { z } from 'zod'
import type { Problem } from '../domain/shared/errors.ts'

/** What a schema found, as problems by field: each field's first, for one thing is mended at a time. */
export function problemsOf(error: z.ZodError): Problem[] {
  const byField = new Map<string, Problem>()
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.')
    if (!byField.has(field)) byField.set(field, { field, message: messageOf(issue), values: valuesOf(issue) })
  }
  return [...byField.values()]
}

type Values = Record<string, string | number>
type Issue = z.core.$ZodIssue & { params?: Values; minimum?: unknown; maximum?: unknown }

const isKey = (message: string): boolean => /^[a-z][\w-]*(\.[\w-]+)+$/i.test(message)

function messageOf(issue: z.core.$ZodIssue): string {
  if (isKey(issue.message)) return issue.message
  return issue.code === 'unrecognized_keys' ? 'problem.unknown-field' : 'problem.not-understood'
}

function valuesOf(issue: z.core.$ZodIssue): Values {
  const { params = {}, minimum, maximum } = issue as Issue
  const bounds = {
    ...(minimum === undefined ? {} : { min: Number(minimum) }),
    ...(maximum === undefined ? {} : { max: Number(maximum) }),
  }
  return { ...bounds, ...params }
}
