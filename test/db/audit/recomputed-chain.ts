import { createHash } from 'node:crypto'
import type { Database } from '../../../db/database.ts'
import { canonicalJson } from '../../../domain/audit/canonical-json.ts'

export const leavesOf = (db: Database) =>
  db.selectFrom('audit_entry').selectAll().where('leaf_no', 'is not', null).orderBy('leaf_no').execute()

/** The chain as an outsider computes it from the rows alone, who has read only what the seal is said to be. */
export async function recomputedChain(db: Database): Promise<string[]> {
  let previous: Buffer = Buffer.alloc(32)
  return (await leavesOf(db)).map((row) => {
    const {
      id: _id,
      leaf_no: _no,
      leaf_hash: _hash,
      on_behalf_of,
      on_behalf_note,
      on_behalf_document,
      reason,
      ...content
    } = row
    const told = on_behalf_note === null ? on_behalf_of : `${on_behalf_of}: ${on_behalf_note}`
    const digests = { reasonDigest: digest(reason), onBehalfDigest: digest(told) }
    const letter = on_behalf_document === null ? {} : { onBehalfDocument: on_behalf_document }
    previous = createHash('sha256')
      .update(previous)
      .update(canonicalJson({ ...content, ...digests, ...letter }))
      .digest()
    return previous.toString('hex')
  })
}

const digest = (text: string | null) => text && createHash('sha256').update(text).digest('hex')
