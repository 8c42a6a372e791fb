import { type CompiledQuery, type DatabaseConnection, DefaultQueryExecutor, type QueryResult } from 'kysely'

type Turn = { connection: Promise<DatabaseConnection>; asking: number; end(): void }

/**
 * Statements that are asked outside a transaction in one turn of the event loop share a connection: the driver sends them
 * together, and PostgreSQL answers one after the other. A transaction has a connection of its own (db/transaction.ts).
 */
export class TurnExecutor extends DefaultQueryExecutor {
  private turn: Turn | undefined

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.turn ??= this.begin()
    const turn = this.turn
    turn.asking += 1
    try {
      return await (await turn.connection).executeQuery<R>(query)
    } finally {
      turn.asking -= 1
      if (turn.asking === 0) turn.end()
    }
  }

  /** It takes in whoever asks until it has its connection, and gives that back when all are answered. */
  private begin(): Turn {
    const given = Promise.withResolvers<DatabaseConnection>()
    const ended = Promise.withResolvers<void>()
    this.provideConnection((connection) => {
      this.turn = undefined
      given.resolve(connection)
      return ended.promise
    }).catch((error) => {
      this.turn = undefined
      given.reject(error)
    })
    return { connection: given.promise, asking: 0, end: ended.resolve }
  }
}
