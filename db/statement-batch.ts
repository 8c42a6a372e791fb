import pg from 'pg'
import utils from 'pg/lib/utils'

/** What Kysely reads of an answer. */
export type Answer = { command: string; rowCount: number; rows: Row[] }
type Row = Record<string, unknown>
type Column = { name: string; parse(text: string): unknown }
/** What the rows of a connection's statements are like, by the statement's name. */
export type Columns = Map<string, readonly Column[]>

type Asked = {
  name: string
  text: string
  values: unknown[]
  columns: readonly Column[] | undefined
  answer: Answer
  told: PromiseWithResolvers<Answer>
}

/**
 * Prepared statements that go out in one piece and are answered in one: a single Sync ends them, where each of the driver's own
 * queries has one. PostgreSQL says what the rows of a prepared statement are like when it is asked, and that cannot change: it
 * is asked the first time only. After a statement that fails it does nothing more until the Sync, so that the rest is refused
 * as a failed transaction's statements are.
 */
export class StatementBatch extends pg.Query {
  // The driver's names: whose answer is being read.
  name = ''
  text = ''
  private readonly asked: Asked[] = []
  private next = 0
  private readonly columns: Columns

  constructor(columns: Columns) {
    super('')
    this.columns = columns
  }

  add(name: string, text: string, values: readonly unknown[]): Promise<Answer> {
    const told = Promise.withResolvers<Answer>()
    const answer = { command: '', rowCount: 0, rows: [] }
    const prepared = values.map((value) => utils.prepareValue(value))
    this.asked.push({ name, text, values: prepared, columns: this.columns.get(name), answer, told })
    return told.promise
  }

  override submit = (connection: pg.Connection): void => {
    for (const one of this.asked) send(connection as Wire, one)
    connection.sync()
    this.goOnTo(0)
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID, 'text') }))
    this.current.columns = columns
    this.columns.set(this.name, columns)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { columns = [], answer } = this.current
    const row: Row = {}
    for (const [index, { name, parse }] of columns.entries()) {
      const text = fields[index] as string | null
      row[name] = text === null ? null : parse(text)
    }
    answer.rows.push(row)
  }

  /** `INSERT 0 1`, `SELECT 5`, `COMMIT`. */
  handleCommandComplete({ text }: { text: string }): void {
    const [command = '', ...counts] = text.split(' ')
    const { answer, columns } = this.current
    answer.command = command
    answer.rowCount = Number(counts.at(-1) ?? 0)
    if (!columns) this.columns.set(this.name, [])
    this.goOnTo(this.next + 1)
  }

  /** Only now is everything kept that was asked outside a transaction. */
  handleReadyForQuery(): void {
    for (const { told, answer } of this.asked) told.resolve(answer)
  }

  handleError(error: Failure, connection: pg.Connection): void {
    const failed = Math.min(this.next, this.asked.length - 1)
    const { submittedNamedStatements } = connection as Wire
    for (const [index, { name, told, answer }] of this.asked.entries()) {
      if (index < failed) told.resolve(answer)
      else told.reject(index === failed || error.severity !== 'ERROR' ? error : new NotRun())
      if (index > failed) delete submittedNamedStatements[name]
    }
  }

  private get current(): Asked {
    return this.asked[this.next]!
  }

  private goOnTo(next: number): void {
    this.next = next
    const { name = '', text = '' } = this.asked[next] ?? {}
    Object.assign(this, { name, text })
  }
}

/** Set by the driver when it has sent a statement to be parsed, and when it hears that it was. */
type Wire = pg.Connection & Record<'parsedStatements' | 'submittedNamedStatements', Record<string, string>>
type Failure = Error & { severity?: string }

function send(connection: Wire, { name, text, values, columns }: Asked): void {
  if (!(name in connection.parsedStatements || name in connection.submittedNamedStatements)) {
    connection.parse({ name, text, types: [] }, true)
    connection.submittedNamedStatements[name] = text
  }
  connection.bind({ statement: name, values } as never, true)
  if (!columns) connection.describe({ type: 'P' } as never, true)
  connection.execute(null, true)
}

/** PostgreSQL read past a statement because one before it failed. */
export class NotRun extends Error {
  readonly code = '25P02'
  readonly severity = 'ERROR'

  constructor() {
    super('a statement before this one failed')
  }
}
