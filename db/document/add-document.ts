import type { Actor } from '../../domain/case/actor.ts'
import { fileNameOf } from '../../domain/document/accepted-types.ts'
import { onBehalfColumns, personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** A file whose content is in the document store already. */
export type KeptFile = { fileName: string; mediaType: string; sizeBytes: number; sha256: Buffer }
export type NewDocument = KeptFile & { slot: string; stage?: number }

/** Adds the next version of a slot of a locked case; earlier versions stay. */
export async function addDocument(
  trx: Trx,
  actor: Actor,
  file: CaseFile,
  document: NewDocument,
): Promise<{ documentId: string; version: number }> {
  const stage = document.stage ?? file.stage
  const version = (await lastVersion(trx, file.id, document.slot, stage)) + 1
  const { id } = await trx
    .insertInto('document')
    .values({
      case_id: file.id,
      slot: document.slot,
      stage,
      version,
      file_name: fileNameOf(document.fileName),
      media_type: document.mediaType,
      size_bytes: BigInt(document.sizeBytes),
      sha256: document.sha256,
      uploaded_by: personOf(actor),
      ...onBehalfColumns(actor),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  record(trx, file, {
    type: 'document.stored',
    actor,
    detail: { documentId: id, slot: document.slot, version, sha256: document.sha256.toString('hex') },
  })
  return { documentId: id, version }
}

async function lastVersion(trx: Trx, caseId: string, slot: string, stage: number): Promise<number> {
  const row = await trx
    .selectFrom('document')
    .select((e) => e.fn.max('version').as('version'))
    .where('case_id', '=', caseId)
    .where('slot', '=', slot)
    .where('stage', '=', stage)
    .executeTakeFirst()
  return row?.version ?? 0
}
