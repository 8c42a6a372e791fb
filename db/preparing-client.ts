import pg from 'pg'

const names = new Map<string, string>()
const MOST_NAMES = 1000

/**
 * A connection on which a statement is parsed and planned once and then only run: planning was two thirds of
 * PostgreSQL's work (docs/performance.md). Names are the same on all connections of this process.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's seven signatures, passed through
  override query(...given: any[]): any {
    this.sendTogether()
    const [text, values = []] = given
    const name = typeof text === 'string' && given.length <= 2 ? nameOf(text) : undefined
    const answer = name ? super.query({ name, text, values }) : super.query(...(given as [string]))
    return answer instanceof Promise ? answer.catch(this.fail) : answer
  }

  /** A connection that would fail whoever got it next is ended: the pool opens another. */
  private readonly fail = (error: Failure): never => {
    if (error.code === CACHED_PLAN || error.severity === 'FATAL') void this.end()
    if (BROKEN_OFF.test(error.message)) error.code ??= CONNECTION_FAILURE
    throw error
  }

  /** What is asked in one turn of the event loop goes out in one system call. */
  private sendTogether(): void {
    const { stream } = this.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
}

type Failure = Error & { code?: string; severity?: string }
/** A column was added meanwhile. */
const CACHED_PLAN = '0A000'
/** What else was asked on a connection that ended hears it from the driver, in words and without a code. */
const BROKEN_OFF = /^(Connection terminated|Client was closed|Client has encountered a connection error)/
const CONNECTION_FAILURE = '08006'

/** Only single statements that read or write rows; `begin` and migrations go as they are. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return known
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
