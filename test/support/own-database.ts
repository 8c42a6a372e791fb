import { afterAll, beforeAll } from 'vitest'
import type { Database } from '../../db/database.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** The database of a test file: there before its first test, gone after its last. */
export function ownDatabase(kind: 'real' | 'rehearsal' = 'rehearsal'): { readonly db: Database } {
  let made: TestDatabase
  beforeAll(async () => {
    made = await createTestDatabase(kind)
  })
  afterAll(() => made?.stop())
  return {
    get db() {
      return made.db
    },
  }
}
