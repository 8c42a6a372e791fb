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
    return answer instanceof Promise ? answer.catch(this.endIfUseless) : answer
  }

  /** The pool opens another connection; this one would fail whoever got it next. */
  private readonly endIfUseless = (error: { code?: string; severity?: string }): never => {
    if (error.code === CACHED_PLAN || error.severity === 'FATAL') void this.end()
    throw error
  }

  /** What is asked in one turn of the event loop goes out in one system call. */
  private sendTogether(): void {
    const { stream } = this.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
}

/** A column was added meanwhile. */
const CACHED_PLAN = '0A000'

/** Only single statements that read or write rows; `begin` and migrations go as they are. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return known
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
