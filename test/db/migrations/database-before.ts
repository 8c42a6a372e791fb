import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../../db/database.ts'
import { dropDatabase } from '../../support/database.ts'

export type OldDatabase = { readonly db: Database; readonly url: string; stop(): Promise<void> }

const folder = new URL('../../../db/migrations/', import.meta.url)

/** An empty database as it was before one migration, which the test runs over the rows that it has put in. */
export async function createDatabaseBefore(migration: string): Promise<OldDatabase> {
  const owner = openDatabase(Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href, 1)
  const name = `old_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(name)}`.execute(owner)
  const url = Object.assign(new URL(inject('templateUrl')), { pathname: `/${name}` }).href
  const db = openDatabase(url, 2)
  const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateTo(await migrationBefore(migration))
  if (error) throw error
  return {
    db,
    url,
    async stop() {
      await db.destroy()
      await owner.destroy()
      await dropDatabase(new URL(inject('templateUrl')), name)
    },
  }
}

async function migrationBefore(migration: string): Promise<string> {
  const names = Object.keys(await getMigrations())
  return names[names.indexOf(migration) - 1]!
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).sort()
  const named = files.map(
    async (file) => [file.replace(/\.ts$/, ''), await import(new URL(file, folder).href)] as const,
  )
  return Object.fromEntries(await Promise.all(named))
}
