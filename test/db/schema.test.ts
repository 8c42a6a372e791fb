import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

type Columns = Record<string, 'required' | 'nullable'>

const folder = new URL('../../db/schema/', import.meta.url)
let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

/** Every `interface …Table` of `db/schema/`, by the table's name: the columns, and which may be null when they are read. */
function described(): Record<string, Columns> {
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const interfaces = sources.flatMap((source) => [...source.matchAll(/^export interface (\w+)Table \{\n([^}]*)^\}/gm)])
  return Object.fromEntries(interfaces.map(([, name, body]) => [snakeCase(name!), columnsIn(body!)]))
}

const snakeCase = (name: string): string => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()

const columnsIn = (body: string): Columns =>
  Object.fromEntries(
    [...body.matchAll(/^ {2}(\w+): ((?:.|\n {4}|\n {2}>)*)$/gm)].map(([, name, type]) => [
      name!,
      /\bnull\b/.test(readType(type!)) ? 'nullable' : 'required',
    ]),
  )

/** What a column reads as: the first argument of `ColumnType` and its like, the whole of everything else. */
function readType(type: string): string {
  if (!type.startsWith('ColumnType<')) return type
  let depth = 0
  const inner = type.slice('ColumnType<'.length)
  const end = [...inner].findIndex((sign) => {
    depth += '<[{('.includes(sign) ? 1 : '>]})'.includes(sign) ? -1 : 0
    return (sign === ',' && depth === 0) || depth < 0
  })
  return inner.slice(0, end)
}

async function migrated(): Promise<Record<string, Columns>> {
  const { rows } = await sql<{ table: string; column: string; nullable: boolean }>`
    select c.table_name as table, c.column_name as column, c.is_nullable = 'YES' as nullable
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(test.db)
  const tables: Record<string, Columns> = {}
  for (const { table, column, nullable } of rows)
    tables[table] = { ...tables[table], [column]: nullable ? 'nullable' : 'required' }
  return tables
}

describe('db/schema', () => {
  it('describes every table of the migrated database, and no other', async () => {
    expect(Object.keys(described()).sort()).toEqual(Object.keys(await migrated()).sort())
  })

  it('has every column, and knows which may be null', async () => {
    expect(described()).toEqual(await migrated())
  })
})
