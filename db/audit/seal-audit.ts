import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '../../domain/audit/canonical-json.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { type Database, inTransaction, type Trx } from '../database.ts'

const SEALER_LOCK = 7_305_003
const BATCH = 500

/**
 * Gives audit entries their global leaf number and a hash chained to the leaf before. It runs after the transactions that
 * wrote them: a global counter inside those would make them wait for each other. Returns how many were sealed.
 */
export async function sealAudit(db: Database): Promise<number> {
  return inTransaction(db, async (trx) => {
    if (!(await isOnlySealer(trx))) return 0
    const last = await lastLeaf(trx)
    const entries = await unsealedEntries(trx)
    let leafNo = last?.leaf_no ?? 0n
    let hash = last?.leaf_hash ?? Buffer.alloc(32)
    const leaves = entries.map(({ id, ...content }) => {
      leafNo += 1n
      hash = leafHash(hash, content)
      return { id, leafNo, hash }
    })
    await seal(trx, leaves)
    return leaves.length
  })
}

async function isOnlySealer(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as ok`.execute(trx)
  return rows[0]!.ok
}

const lastLeaf = (trx: Trx) =>
  trx
    .selectFrom('audit_entry')
    .select(['leaf_no', 'leaf_hash'])
    .where('leaf_no', 'is not', null)
    .orderBy('leaf_no', 'desc')
    .limit(sql.lit(1)) // a parameter would be planned each time
    .executeTakeFirst()

/** What goes into their leaves: every column but the leaf's own. */
const unsealedEntries = (trx: Trx) =>
  trx
    .selectFrom('audit_entry')
    .select(['id', 'case_id', 'no', 'type', 'at', 'actor_id', 'actor_kind'])
    .select(['on_behalf_of', 'on_behalf_note', 'on_behalf_document'])
    .select(['reason', 'status', 'stage', 'phase_no', 'rule_version', 'detail'])
    .where('leaf_no', 'is', null)
    .orderBy('id')
    .limit(BATCH)
    .execute()

type Leaf = { id: string; leafNo: bigint; hash: Buffer }

async function seal(trx: Trx, leaves: readonly Leaf[]): Promise<void> {
  if (leaves.length === 0) return
  const [ids, numbers, hashes] = [
    leaves.map(({ id }) => id),
    leaves.map(({ leafNo }) => String(leafNo)),
    leaves.map(({ hash }) => hash),
  ]
  await sql`
    update audit_entry set leaf_no = leaf.no, leaf_hash = leaf.hash
      from unnest(${ids}::uuid[], ${numbers}::bigint[], ${hashes}::bytea[]) as leaf (id, no, hash)
      where audit_entry.id = leaf.id and audit_entry.id = any(${ids}::uuid[])`.execute(trx)
}

type Entry = {
  reason: string | null
  on_behalf_of: string | null
  on_behalf_note: string | null
  on_behalf_document: string | null
} & Record<string, unknown>

/**
 * SHA-256 over the previous leaf's hash and the entry in canonical JSON. Free text enters only as a digest of its own. The
 * first leaves were sealed when for whom and on what note were one text and no letter was named: the digest is of that text
 * still, and a letter is in the JSON only where there is one.
 */
function leafHash(previous: Buffer, entry: Entry): Buffer {
  const { reason, on_behalf_of, on_behalf_note, on_behalf_document, ...content } = entry
  const sealed = {
    ...content,
    reasonDigest: digestOf(reason),
    onBehalfDigest: digestOf(onBehalfLine(on_behalf_of, on_behalf_note)),
    ...(on_behalf_document ? { onBehalfDocument: on_behalf_document } : {}),
  }
  return createHash('sha256').update(previous).update(canonicalJson(sealed)).digest()
}

const digestOf = (text: string | null): string | null =>
  text === null ? null : createHash('sha256').update(text).digest('hex')
