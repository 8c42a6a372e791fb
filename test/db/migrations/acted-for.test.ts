import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateDatabase } from '../../../db/migrate-database.ts'
import { canonicalJson } from '../../../domain/audit/canonical-json.ts'
import { leavesOf, recomputedChain } from '../audit/recomputed-chain.ts'
import { createDatabaseBefore, type OldDatabase } from './database-before.ts'

/** What rows said before in one text, and what they say since: for whom, and what was noted of it. */
const told: [text: string | null, of: string | null, note: string | null][] = [
  ['Ministry of Labour: telephone: She said: by letter: never.', 'Ministry of Labour', 'telephone: She said: by letter: never.'],
  ['Agency: Centre South: letter: of 2 March', 'Agency: Centre South', 'letter: of 2 March'],
  ['Hamroh Association: Fax of 3 May', 'Hamroh Association', 'Fax of 3 May'],
  ['Hamroh Association', 'Hamroh Association', null],
  [': visit: Nobody said for whom\nor why', '', 'visit: Nobody said for whom\nor why'],
  [null, null, null],
] // biome-ignore format: a table reads better in rows

let test: OldDatabase
beforeAll(async () => {
  test = await createDatabaseBefore('2026-11-28-1500-acted-for')
  for (const [text] of told)
    await sql`insert into audit_entry (type, actor_kind, on_behalf_of, reason) values ('address.added', 'system', ${text}, 'Because')`.execute(
      test.db,
    )
})
afterAll(() => test.stop())

type OldEntry = Record<string, unknown> & { id: string; reason: string | null; on_behalf_of: string | null }

/** Seals every entry as it was sealed then: one text, of which the digest went into the leaf. */
async function sealAsBefore(): Promise<string[]> {
  const { rows } = await sql<OldEntry>`
    select id, case_id, no, type, at, actor_id, actor_kind, on_behalf_of, reason, status, stage, phase_no, rule_version, detail
      from audit_entry order by id`.execute(test.db)
  let hash: Buffer = Buffer.alloc(32)
  const hashes: string[] = []
  for (const [index, { id, reason, on_behalf_of, ...content }] of rows.entries()) {
    const digests = { reasonDigest: digest(reason), onBehalfDigest: digest(on_behalf_of) }
    hash = createHash('sha256')
      .update(hash)
      .update(canonicalJson({ ...content, ...digests }))
      .digest()
    await sql`update audit_entry set leaf_no = ${index + 1}, leaf_hash = ${hash} where id = ${id}`.execute(test.db)
    hashes.push(hash.toString('hex'))
  }
  return hashes
}

const digest = (text: string | null) => (text === null ? null : createHash('sha256').update(text).digest('hex'))

describe('what was noted in one text of whom somebody acted for', () => {
  it('is kept apart since, and what was sealed of it can be computed as before', async () => {
    const before = await sealAsBefore()
    await migrateDatabase(test.url)
    const entries = await leavesOf(test.db)
    expect(entries.map(({ on_behalf_of, on_behalf_note }) => [on_behalf_of, on_behalf_note])).toEqual(
      told.map(([, of, note]) => [of, note]),
    )
    expect(entries.map(({ leaf_hash }) => leaf_hash!.toString('hex'))).toEqual(before)
    expect(await recomputedChain(test.db)).toEqual(before)
  })

  it('can be changed as little as before', async () => {
    for (const column of ['on_behalf_of', 'on_behalf_note', 'on_behalf_document'])
      await expect(sql`update audit_entry set ${sql.ref(column)} = null`.execute(test.db)).rejects.toThrow(
        'never changed',
      )
  })
})
