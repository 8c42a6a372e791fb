import { CompiledQuery, type DatabaseConnection, type QueryResult, Transaction } from 'kysely'
import type { Database, Trx } from './database.ts'
import type { DB } from './schema/index.ts'

type Unfinished = {
  /** Statements that were sent and are not waited for. */
  sent: Promise<unknown>[]
  /** What is left to be done before the commit. */
  last: (() => void)[]
}
const unfinished = new WeakMap<Trx, Unfinished>()

/**
 * Sends a statement whose answer the command does not need: it goes out at once, after all those before it, and the
 * transaction fails if it fails. One journey to PostgreSQL then carries many statements.
 */
export function post(trx: Trx, statement: Statement | Promise<unknown>): void {
  const sent = 'execute' in statement ? statement.execute() : statement
  sent.catch(() => {}) // told at the end of the transaction
  unfinished.get(trx)!.sent.push(sent)
}
type Statement = { execute(): Promise<unknown> }

/** Has something done when the command has come to its end, before the commit; it may post statements. */
export const beforeCommit = (trx: Trx, act: () => void): void => void unfinished.get(trx)!.last.push(act)

/**
 * Runs a command in a transaction on a connection of its own. Unlike Kysely's own, it does not hold a statement back until the one
 * before is answered: the driver sends them in the order in which they are asked, and PostgreSQL answers in that order.
 */
export const transact = <T>(db: Database, command: (trx: Trx) => Promise<T>, begin = 'begin'): Promise<T> =>
  db.getExecutor().provideConnection(async (connection) => {
    const trx = transactionOn(db, connection)
    const sent: Promise<unknown>[] = []
    const last: (() => void)[] = []
    unfinished.set(trx, { sent, last })
    post(trx, say(connection, begin))
    try {
      const result = await command(trx)
      for (const act of last) act()
      const commit = say(connection, 'commit')
      await Promise.all([...sent, commit])
      if (isRolledBack(await commit)) throw new Error('A statement failed, and the command went on.')
      return result
    } catch (error) {
      await say(connection, 'rollback').catch(() => {}) // only on a broken connection, which the pool throws away
      throw await causeOf(error, sent)
    }
  })

const say = (connection: DatabaseConnection, word: string): Promise<QueryResult<unknown>> =>
  connection.executeQuery(CompiledQuery.raw(word))

function transactionOn(db: Database, connection: DatabaseConnection): Trx {
  const executor = db.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) })
  const elsewhere = {} as never // what Kysely needs to begin transactions; ours has begun
  return new Transaction<DB>({ config: elsewhere, dialect: elsewhere, driver: elsewhere, executor })
}

const isRolledBack = ({ rows }: QueryResult<unknown>): boolean =>
  (rows[0] as { command?: string } | undefined)?.command === 'ROLLBACK'

/** In a failed transaction: refused, and asked by a name that it was to get in it. */
const ABORTED = ['25P02', '26000']

/** After a posted statement has failed, PostgreSQL refuses those that follow: the first failure is the reason. */
async function causeOf(error: unknown, sent: readonly Promise<unknown>[]): Promise<unknown> {
  if (!ABORTED.includes((error as { code: string }).code)) return error
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected')
  return failed ? failed.reason : error
}
