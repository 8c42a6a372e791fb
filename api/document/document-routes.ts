import { z } from 'zod'
import { documentForReader } from '../../db/document/document-queries.ts'
import { attachDocument, detachDocument } from '../../db/proposal/attach-document.ts'
import { largestDocumentBytes } from '../../domain/document/accepted-types.ts'
import { documentField } from '../../domain/proposal/completeness.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked, Handler } from '../asked.ts'
import { text } from '../fields.ts'
import { file, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'

const upload = z.object({ slot: text(40), remove: z.string().optional() })

/** `form`: the draft's page, which shows what is wrong with a file. */
export const documentRoutes =
  (form: Handler) =>
  (routes: Routes): void => {
    routes.post(paths.documents(':id'), 'document.store', store, {
      body: upload,
      files: { most: 1, mostBytes: largestDocumentBytes },
      form,
    })
    routes.get(paths.document(':id', ':documentId'), 'document.read', download)
  }

/** A file goes into a slot as its next version; `remove` takes the slot's document out. */
async function store(request: Asked): Promise<Reply> {
  const { slot, remove } = request.parse(upload)
  const { id } = request.standing
  const elapsedMs = request.elapsedMs
  if (remove) {
    await request.command((trx) => detachDocument(trx, request.actor(), { proposalId: id, slot, elapsedMs }))
    return seeOther(paths.draft(id), 'proposal.notice.removed')
  }
  const received = request.files.find(({ field }) => field !== 'onBehalf.letter')
  if (!received) throw invalidInput([{ field: documentField(slot), message: 'problem.document-not-chosen' }])
  await received.keep()
  const { version } = await request.command((trx) =>
    attachDocument(trx, request.actor(), { proposalId: id, slot, file: received, elapsedMs }),
  )
  return seeOther(paths.draft(id), 'proposal.notice.stored', { version: String(version) })
}

async function download(request: Asked): Promise<Reply> {
  const row = await documentForReader(request.db, request.standing, request.params.documentId!)
  const stream = await request.facilities.documents.open(row.sha256)
  return file({ stream, name: row.file_name, mediaType: row.media_type, sizeBytes: row.size_bytes })
}
