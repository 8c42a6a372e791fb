import pg from 'pg'
import { type Answer, canBeAskedAgain, PreparedStatements, StatementBatch } from './statement-batch.ts'

/**
 * A connection on which a statement is parsed and planned once and then only run: planning was two thirds of
 * PostgreSQL's work (docs/performance.md).
 */
export class PreparingClient extends pg.Client {
  private readonly statements = new PreparedStatements()
  private batch: StatementBatch | undefined
  private isInTransaction = false
  private isGathering = false

  // biome-ignore lint/suspicious/noExplicitAny: the driver's seven signatures, passed through
  override query(...given: any[]): any {
    this.gather()
    const [text, values = []] = given
    const kind = typeof text === 'string' && given.length <= 2 ? kindOf(text) : undefined
    if (kind) return this.add(kind, text, values).catch(this.fail)
    this.send()
    const answer = super.query(...(given as [string]))
    return answer instanceof Promise ? answer.catch(this.fail) : answer
  }

  /**
   * A transaction's statements stand or fall together, and so do reads that leave in one turn, except that those which one
   * that fails kept from running are asked again. What else is asked outside a transaction goes by itself.
   */
  private add(kind: Kind, text: string, values: unknown[]): Promise<Answer> {
    if (kind === 'begin') this.isInTransaction = true
    const { isInTransaction } = this
    const isAlone = !isInTransaction && kind !== 'read'
    if (isAlone) this.send()
    this.batch ??= new StatementBatch(this.statements)
    const answer = this.batch.add(text, values)
    if (isAlone) this.send()
    if (kind === 'end') this.isInTransaction = false
    return isInTransaction ? answer : answer.catch((error) => this.askAgain(error, text, values))
  }

  private askAgain(error: unknown, text: string, values: unknown[]): Promise<Answer> {
    if (canBeAskedAgain(error)) return this.query(text, values)
    throw error
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

type Kind = 'begin' | 'end' | 'read' | 'other'
const kinds = new Map<string, Kind>()
const MOST_PREPARED = 1000

/** Only single statements are prepared; migrations go as they are. */
function kindOf(text: string): Kind | undefined {
  const known = kinds.get(text)
  if (known || kinds.size >= MOST_PREPARED || !PREPARABLE.test(text)) return known
  const kind = kindBy(text)
  kinds.set(text, kind)
  return kind
}

function kindBy(text: string): Kind {
  if (/^(begin|start transaction)\b/i.test(text)) return 'begin'
  if (/^(commit|rollback)$/i.test(text)) return 'end'
  return /^\s*(select|with)\b/i.test(text) && !CHANGES.test(text) ? 'read' : 'other'
}

const PREPARABLE = /^\s*(select|insert|update|delete|with|begin|start transaction|commit|rollback)\b/i
/** Writes, locks, and functions that have an effect; the facility's own functions have none. */
const CHANGES =
  /\b(insert|update|delete|merge|share|nextval|set_config|pg_notify|pg_\w*advisory\w*|pg_\w*backend\w*)\b/i
