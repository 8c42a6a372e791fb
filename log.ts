import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** One JSON line per event, with ids only: names, addresses and answers belong in the record, not in a log. */
export function createLog(process: string, level: string, destination: DestinationStream = pino.destination(1)): Log {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
    redact: { paths: personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  }
  return pino(options, destination)
}

const personal = [
  'password',
  'code',
  'token',
  'cookie',
  'authorization',
  'email',
  'name',
  'phone',
  'subject',
  'body',
  'answers',
]

/** PostgreSQL puts the offending values into `detail` and `where`; only the harmless fields are kept. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
  return { type: error.name, message: error.message, stack: error.stack, code, constraint, table }
}
