import type { StageRules } from '../call/rule-set.ts'
import type { Problem } from '../shared/errors.ts'

export type DocumentSlot = StageRules['documents'][number]
export type AcceptedType = DocumentSlot['accept'][number]

/** Media types by what a rule set calls them; they are told by a file's content, not by its name. */
const mediaTypes: Record<AcceptedType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  jpg: 'image/jpeg',
  png: 'image/png',
}

export const largestDocumentBytes = 25_000_000
const longestName = 200

/** How a type of file is called on a page: `PDF`. */
export const typeName = (mediaType: string): string =>
  (Object.entries(mediaTypes).find(([, type]) => type === mediaType)?.[0] ?? 'file').toUpperCase()

/** For the `accept` of a file field: `.pdf,.docx`. */
export const acceptAttribute = (accept: readonly AcceptedType[]): string =>
  accept.flatMap((type) => (type === 'jpg' ? ['.jpg', '.jpeg'] : [`.${type}`])).join(',')

export type OfferedFile = { mediaType: string; sizeBytes: number }

/** What keeps a file out of a slot. */
export function checkDocument(
  field: string,
  accept: readonly AcceptedType[],
  { mediaType, sizeBytes }: OfferedFile,
): Problem[] {
  if (sizeBytes === 0) return [{ field, message: 'problem.document-empty' }]
  if (sizeBytes > largestDocumentBytes) return [{ field, message: 'problem.document-too-large' }]
  if (accept.some((type) => mediaTypes[type] === mediaType)) return []
  return [
    { field, message: 'problem.document-type', values: { types: accept.map((type) => type.toUpperCase()).join(', ') } },
  ]
}

/** The name without folders and control characters, its ending kept when it must be shortened. */
export function fileNameOf(given: string): string {
  const name =
    given
      .normalize('NFC')
      .replace(/^.*[/\\]/s, '')
      .replace(/\p{C}/gu, '')
      .trim() || 'document'
  const characters = [...name]
  if (characters.length <= longestName) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return characters.slice(0, longestName - ending.length).join('') + ending
}
