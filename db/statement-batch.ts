import pg from 'pg'
import utils from 'pg/lib/utils'

/** What Kysely reads of an answer. */
export type Answer = { command: string; rowCount: number; rows: Row[] }
type Row = Record<string, unknown>
type Column = { name: string; parse(text: string): unknown }

/** What a connection has had PostgreSQL prepare, by its text: under which name, and what its rows are like, once it has said so. */
export class PreparedStatements {
  private readonly byText = new Map<string, Prepared>()
  private names = 0

  find(text: string): { prepared: Prepared; isNew: boolean } {
    const known = this.byText.get(text)
    if (known) return { prepared: known, isNew: false }
    this.names += 1
    const prepared: Prepared = { name: `s${this.names}`, columns: undefined }
    this.byText.set(text, prepared)
    return { prepared, isNew: true }
  }

  /** Nobody knows whether it is there: the next time it is prepared under a new name. */
  forget(text: string, prepared: Prepared): void {
    if (this.byText.get(text) === prepared) this.byText.delete(text)
  }
}

type Prepared = { readonly name: string; columns: readonly Column[] | undefined }

type Asked = {
  text: string
  values: unknown[]
  prepared: Prepared
  /** It is sent with the order to prepare it. */
  isNew: boolean
  answer: Answer
  /** A row that a type's parser could not read. */
  unreadable?: unknown
  told: PromiseWithResolvers<Answer>
}

/**
 * Prepared statements that go out in one piece and are answered in one: a single Sync ends them, where each of the driver's own
 * queries has one. PostgreSQL says what the rows of a prepared statement are like when it is asked, and that cannot change: it
 * is asked the first time only. After a statement that fails it does nothing more until the Sync, so that the rest is refused
 * as a failed transaction's statements are.
 */
export class StatementBatch extends pg.Query {
  private readonly asked: Asked[] = []
  private next = 0
  private readonly statements: PreparedStatements

  constructor(statements: PreparedStatements) {
    super('')
    this.statements = statements
  }

  add(text: string, values: readonly unknown[]): Promise<Answer> {
    const told = Promise.withResolvers<Answer>()
    const written = values.map((value) => utils.prepareValue(value))
    const answer = { command: '', rowCount: 0, rows: [] }
    this.asked.push({ text, values: written, ...this.statements.find(text), answer, told })
    return told.promise
  }

  override submit = (connection: pg.Connection): void => {
    for (const one of this.asked) send(connection, one)
    connection.sync()
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }))
    this.current.prepared.columns = columns
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { prepared, answer } = this.current
    try {
      answer.rows.push(rowOf(prepared.columns ?? [], fields))
    } catch (error) {
      this.current.unreadable = error
    }
  }

  /** `INSERT 0 1`, `SELECT 5`, `COMMIT`. */
  handleCommandComplete({ text }: { text: string }): void {
    const [command = '', ...counts] = text.split(' ')
    const { answer, prepared } = this.current
    answer.command = command
    answer.rowCount = Number(counts.at(-1) ?? 0)
    prepared.columns ??= []
    this.next += 1
  }

  /** Only now is everything kept that was asked outside a transaction. */
  handleReadyForQuery(): void {
    for (const one of this.asked) tell(one)
  }

  handleError(error: Failure): void {
    const failed = Math.min(this.next, this.asked.length - 1)
    for (const [index, one] of this.asked.entries()) {
      if (index < failed) tell(one)
      else one.told.reject(index === failed || error.severity !== 'ERROR' ? error : new NotRun())
      const isLost = index === failed && error.code === NOT_PREPARED
      if (isLost || (index >= failed && one.isNew)) this.statements.forget(one.text, one.prepared)
    }
  }

  private get current(): Asked {
    return this.asked[this.next]!
  }
}

type Failure = Error & { severity?: string; code?: string }

function send(connection: pg.Connection, { text, values, prepared: { name, columns }, isNew }: Asked): void {
  if (isNew) connection.parse({ name, text, types: [] }, true)
  connection.bind({ statement: name, values } as never, true)
  if (!columns) connection.describe({ type: 'P' } as never, true)
  connection.execute(null, true)
}

function rowOf(columns: readonly Column[], texts: readonly (string | null)[]): Row {
  const row: Row = {}
  for (const [index, { name, parse }] of columns.entries()) {
    const text = texts[index] as string | null
    row[name] = text === null ? null : parse(text)
  }
  return row
}

const tell = ({ told, answer, unreadable }: Asked): void =>
  unreadable ? told.reject(unreadable) : told.resolve(answer)

/** PostgreSQL read past a statement because one before it failed. */
class NotRun extends Error {
  readonly code = '25P02'
  readonly severity = 'ERROR'

  constructor() {
    super('a statement before this one failed')
  }
}

/** A statement before this one failed before it was to be prepared; or the server has forgotten what it had prepared. */
const NOT_PREPARED = '26000'

/** It was not run, for no reason of its own: it can be asked again, outside a transaction. */
export const canBeAskedAgain = (error: unknown): boolean =>
  error instanceof NotRun || (error as Failure).code === NOT_PREPARED
