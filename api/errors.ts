import { type Problem, Refusal, type RefusalName } from '../domain/shared/errors.ts'

/** How each refusal answers over HTTP, and which of the sentences of `error.json` its page shows. */
const refusals: Record<RefusalName, { status: number; kind: string }> = {
  NotFound: { status: 404, kind: 'notFound' },
  Forbidden: { status: 403, kind: 'forbidden' },
  InvalidInput: { status: 422, kind: 'invalidInput' },
  InvalidTransition: { status: 409, kind: 'invalidTransition' },
  StaleVersion: { status: 409, kind: 'invalidTransition' },
  DeadlinePassed: { status: 409, kind: 'invalidTransition' },
}

/** A request that HTTP itself refuses: a body that is not what it says, a missing session, too many tries. */
export class HttpRefusal extends Error {
  readonly status: number
  readonly kind: string
  constructor(status: number, kind: string, message: string) {
    super(message)
    this.name = 'HttpRefusal'
    this.status = status
    this.kind = kind
  }
}

export type Answered = { status: number; code: string; kind: string; message: string; problems: readonly Problem[] }

/** What is said about a thrown error; everything that is not a refusal is a bug, or a part that is down. */
export function answerTo(error: unknown): Answered {
  if (error instanceof Refusal) {
    const { status, kind } = refusals[error.name as RefusalName]
    return { status, kind, code: error.name, message: error.message, problems: error.problems }
  }
  if (error instanceof HttpRefusal)
    return { status: error.status, kind: error.kind, code: error.name, message: error.message, problems: [] }
  const code = (error as { code?: string } | null)?.code ?? ''
  if (code === uniqueViolation) {
    return {
      status: 409,
      kind: 'invalidTransition',
      code: 'InvalidTransition',
      message: 'problem.already-done',
      problems: [],
    }
  }
  const status = isUnreachable(code) ? 503 : 500
  return { status, kind: 'internal', code: 'InternalError', message: '', problems: [] }
}

/** Two clicks at once: the second meets what the first has written. */
const uniqueViolation = '23505'
/** PostgreSQL is shutting down, starting, out of connections, or not there. */
const isUnreachable = (code: string): boolean =>
  /^(08|57P|53)/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET'
