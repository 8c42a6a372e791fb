import type { CompiledQuery } from 'kysely'
import type { Database, Trx } from './database.ts'

/**
 * A statement whose text is the same whatever its parameters are. It is built the first time only, and from then on filled:
 * building was half of what a short statement cost this process. What the text depends on cannot be a parameter.
 */
export function prepared<Params extends unknown[], Row>(
  build: (db: Database, ...params: Params) => { compile(db: Database): CompiledQuery<Row> },
): (db: Database | Trx, ...params: Params) => Promise<Row[]> {
  let built: CompiledQuery<Row> | undefined
  return async (db, ...params) => {
    built ??= build(db, ...(params.map((_, index) => new Place(index)) as Params)).compile(db)
    const parameters = built.parameters.map((value) => (value instanceof Place ? params[value.index] : value))
    return (await db.executeQuery<Row>({ ...built, parameters })).rows
  }
}

/** Stands for a parameter while the statement is built. */
class Place {
  readonly index: number

  constructor(index: number) {
    this.index = index
  }

  [Symbol.toPrimitive](): never {
    throw new Error('A prepared statement is built without its parameters: only PostgreSQL can reckon with them.')
  }
}
