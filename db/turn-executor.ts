import { type CompiledQuery, type DatabaseConnection, DefaultQueryExecutor, type QueryResult } from 'kysely'

type Turn = { connection: Promise<DatabaseConnection>; asked: number; answered: number; end(): void }

/** A page asks for a handful of things; what a burst asks for beyond that is not to queue on one connection. */
const MOST = 10

/**
 * Statements that are asked outside a transaction in one turn of the event loop share a connection: the driver sends them
 * together, and PostgreSQL answers one after the other. A transaction has a connection of its own (db/transaction.ts).
 */
export class TurnExecutor extends DefaultQueryExecutor {
  private turn: Turn | undefined

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const turn = this.turn ?? this.begin()
    turn.asked += 1
    if (turn.asked === MOST) this.leave(turn)
    try {
      return await (await turn.connection).executeQuery<R>(query)
    } finally {
      turn.answered += 1
      if (turn.answered === turn.asked) turn.end()
    }
  }

  /**
   * It takes in whoever asks until the turn is over or the connection there, whichever comes first, and gives the connection
   * back when all are answered.
   */
  private begin(): Turn {
    const given = Promise.withResolvers<DatabaseConnection>()
    const ended = Promise.withResolvers<void>()
    const turn: Turn = { connection: given.promise, asked: 0, answered: 0, end: ended.resolve }
    this.turn = turn
    setImmediate(() => this.leave(turn))
    this.provideConnection((connection) => {
      this.leave(turn)
      given.resolve(connection)
      return ended.promise
    }).catch((error) => {
      this.leave(turn)
      given.reject(error)
    })
    return turn
  }

  private leave(turn: Turn): void {
    if (this.turn === turn) this.turn = undefined
  }
}
