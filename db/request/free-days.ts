import type { Database, Trx } from '../database.ts'

/** How many of a request's approved days no mission has bound yet: what a nomination may take at most. */
export async function freeDaysOf(_db: Database | Trx, _requestId: string): Promise<number> {
  throw new TypeError('freeDaysOf is being written')
}
