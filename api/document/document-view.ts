import type { DocumentRow } from '../../db/document/document-queries.ts'
import { typeName } from '../../domain/document/accepted-types.ts'
import { paths } from '../../domain/shared/paths.ts'

/** A document as `document-row` and `field-file` show it. */
export const documentView = (caseId: string, row: DocumentRow) => ({
  href: paths.document(caseId, row.id),
  name: row.file_name,
  type: typeName(row.media_type),
  size: Number(row.size_bytes),
  version: row.version,
  uploadedAt: row.uploaded_at,
  by: row.uploaded_by,
})
