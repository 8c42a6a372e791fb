import { describe, expect, it } from 'vitest'
import { checkDocument, fileNameOf, largestDocumentBytes } from '../../../domain/document/accepted-types.ts'

describe('a document', () => {
  it('is taken by what its content is', () => {
    expect(checkDocument('documents.a', ['pdf'], { mediaType: 'application/pdf', sizeBytes: 1 })).toEqual([])
    expect(
      checkDocument('documents.a', ['pdf', 'jpg'], { mediaType: 'application/x-msdownload', sizeBytes: 1 }),
    ).toEqual([{ field: 'documents.a', message: 'problem.document-type', values: { types: 'PDF, JPG' } }])
  })

  it('is neither empty nor larger than the limit', () => {
    expect(checkDocument('d', ['pdf'], { mediaType: 'application/pdf', sizeBytes: 0 })[0]?.message).toBe(
      'problem.document-empty',
    )
    expect(checkDocument('d', ['pdf'], { mediaType: 'application/pdf', sizeBytes: largestDocumentBytes })).toEqual([])
    expect(
      checkDocument('d', ['pdf'], { mediaType: 'application/pdf', sizeBytes: largestDocumentBytes + 1 })[0]?.message,
    ).toBe('problem.document-too-large')
  })

  it('keeps its name in any script, without folders or control characters', () => {
    expect(fileNameOf('C:\\Users\\x\\اظهارنامه.pdf')).toBe('اظهارنامه.pdf')
    expect(fileNameOf('../../etc/pass\u0000wd')).toBe('passwd')
    expect(fileNameOf('')).toBe('document')
    expect(fileNameOf(`${'ж'.repeat(300)}.docx`)).toBe(`${'ж'.repeat(195)}.docx`)
  })
})
