import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../db/database.ts'

export interface TestDatabase {
  readonly db: Database
  readonly url: string
  stop(): Promise<void>
}

/** A migrated, empty database for one test file. In one for a `'rehearsal'` the clock may travel. */
export async function createTestDatabase(kind: 'real' | 'rehearsal' = 'rehearsal'): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'))
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(template, `create database ${name} template ${template.pathname.slice(1)} strategy file_copy`)
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href
  const db = openDatabase(url, 10)
  if (kind === 'rehearsal') await sql`update clock set is_rehearsal = true`.execute(db)
  return {
    db,
    url,
    async stop() {
      await db.destroy()
      await dropDatabase(template, name)
    },
  }
}

const IN_USE = '55006'

/**
 * Without force PostgreSQL sends its own cleaning away, which the database's owner may not, and gives connections that are
 * closing the time to: one that is cut off then would be an error that nobody hears.
 */
export async function dropDatabase(template: URL, name: string): Promise<void> {
  try {
    await asOwner(template, `drop database ${name}`)
  } catch (error) {
    if ((error as { code?: string }).code !== IN_USE) throw error
    await asOwner(template, `drop database ${name} with (force)`)
  }
}

async function asOwner(template: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(template), { pathname: '/postgres' }).href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
