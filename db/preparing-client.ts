import pg from 'pg'
import { type Answer, type Columns, StatementBatch } from './statement-batch.ts'

const names = new Map<string, string>()
const MOST_NAMES = 1000

/**
 * A connection on which a statement is parsed and planned once and then only run: planning was two thirds of
 * PostgreSQL's work (docs/performance.md). Names are the same on all connections of this process.
 */
export class PreparingClient extends pg.Client {
  private readonly columns: Columns = new Map()
  private batch: StatementBatch | undefined
  private isInTransaction = false
  private isGathering = false

  // biome-ignore lint/suspicious/noExplicitAny: the driver's seven signatures, passed through
  override query(...given: any[]): any {
    this.gather()
    const [text, values = []] = given
    const name = typeof text === 'string' && given.length <= 2 ? nameOf(text) : undefined
    if (name) return this.add(name, text, values).catch(this.fail)
    this.send()
    const answer = super.query(...(given as [string]))
    return answer instanceof Promise ? answer.catch(this.fail) : answer
  }

  /** A transaction's statements stand or fall together; any other must not fail with its neighbour, and goes by itself. */
  private add(name: string, text: string, values: unknown[]): Promise<Answer> {
    if (BEGIN.test(text)) this.isInTransaction = true
    this.batch ??= new StatementBatch(this.columns)
    const answer = this.batch.add(name, text, values)
    if (!this.isInTransaction) this.send()
    if (END.test(text)) this.isInTransaction = false
    return answer
  }

  private send(): void {
    if (this.batch) super.query(this.batch)
    this.batch = undefined
  }

  /** What is asked in one turn of the event loop goes out in one system call. */
  private gather(): void {
    if (this.isGathering) return
    this.isGathering = true
    const { stream } = this.connection
    stream.cork()
    process.nextTick(() => {
      this.isGathering = false
      this.send()
      stream.uncork()
    })
  }

  /** A connection that would fail whoever got it next is ended: the pool opens another. */
  private readonly fail = (error: Failure): never => {
    if (error.code === CACHED_PLAN || error.severity === 'FATAL') void this.end()
    if (BROKEN_OFF.test(error.message)) error.code ??= CONNECTION_FAILURE
    throw error
  }
}

type Failure = Error & { code?: string; severity?: string }
/** A column was added meanwhile. */
const CACHED_PLAN = '0A000'
/** What else was asked on a connection that ended hears it from the driver, in words and without a code. */
const BROKEN_OFF = /^(Connection terminated|Client was closed|Client has encountered a connection error)/
const CONNECTION_FAILURE = '08006'

const BEGIN = /^(begin|start transaction)\b/i
const END = /^(commit|rollback)$/i

/** Only single statements; migrations go as they are. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES || !PREPARABLE.test(text)) return known
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}
const PREPARABLE = /^\s*(select|insert|update|delete|with|begin|start transaction|commit|rollback)\b/i
