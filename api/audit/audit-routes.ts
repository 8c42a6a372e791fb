import { caseHeading, lastSeal, letterOf, listExceptions, trailOf } from '../../db/audit/audit-queries.ts'
import { isUuid } from '../../domain/shared/ids.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { caseAddress } from '../case/case-address.ts'
import { file, page, type Reply } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { entryView } from './entry-view.ts'

export const auditRoutes = (routes: Routes): void => {
  routes.get(paths.audit(':id'), 'audit.read', showTrail)
  routes.get(paths.auditLetter(':id', ':documentId'), 'audit.read', sendLetter)
  routes.get(paths.exceptions(), 'exception.read', showExceptions)
}

const perPage = 100

async function showTrail(request: Asked): Promise<Reply> {
  const { db, standing, query } = request
  const after = /^\d{1,9}$/.test(query.after ?? '') ? Number(query.after) : 0
  const { id, kind, reference, title } = await caseHeading(db, standing.id)
  const found = await trailOf(db, id, { after, most: perPage + 1 })
  const entries = found.slice(0, perPage)
  const seal = await lastSeal(db, id)
  return page('audit/trail', {
    case: { label: reference ?? title, href: caseAddress(kind, id), reference, title },
    entries: entries.map((entry) => entryView(entry, { id, kind })),
    seal: seal ? { leaf: Number(seal.leaf_no), hash: seal.leaf_hash!.toString('hex').slice(0, 12) } : null,
    pages: {
      previous: after > 0 ? paths.audit(id) : null,
      next: found.length > perPage ? `${paths.audit(id)}?after=${entries.at(-1)!.no}` : null,
    },
  })
}

/** The scanned letter on the strength of which an officer acted for somebody. */
async function sendLetter({ db, standing, params, facilities }: Asked): Promise<Reply> {
  const letter = await letterOf(db, standing.id, params.documentId!)
  const stream = await facilities.documents.open(letter.sha256)
  return file({ stream, name: letter.file_name, mediaType: letter.media_type, sizeBytes: letter.size_bytes })
}

async function showExceptions(request: Asked): Promise<Reply> {
  const before = isUuid(request.query.before ?? '') ? request.query.before! : null
  const found = await listExceptions(request.db, request.visitor, { before, most: perPage + 1 })
  const rows = found.slice(0, perPage).map((entry) => ({
    cells: [
      { instant: entry.at },
      {
        text: entry.reference ? { ref: entry.reference } : entry.title,
        href: caseAddress(entry.case_kind, entry.case_id),
      },
      { key: `exception.kind.${entry.kind}` },
      { lines: entry.reason },
      entry.requested_by,
      entry.approved_by,
    ],
    isCut: false,
  }))
  const next = found.length > perPage ? `${paths.exceptions()}?before=${found[perPage - 1]!.id}` : null
  return page('exception/register', { rows, pages: { previous: before ? paths.exceptions() : null, next } })
}
