import { lockCase } from '../../db/case/case-file.ts'
import type { Trx } from '../../db/database.ts'
import { addDocument } from '../../db/document/add-document.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { ON_BEHALF_SLOT } from '../../domain/case/on-behalf.ts'
import type { StoredFile } from '../middleware/receive-files.ts'

/** The letter on whose strength an officer began a case stays with it. */
export async function keepLetterWith(trx: Trx, actor: Actor, caseId: string, letter: StoredFile): Promise<void> {
  const file = await lockCase(trx, caseId)
  await addDocument(trx, actor, file, { ...letter, slot: ON_BEHALF_SLOT })
}
