import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { passing } from '../../db/passing.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import type { DocumentStore } from '../document-store.ts'

/** A file that came with a form, on disk; gone after the request unless kept. */
export type StoredFile = {
  readonly field: string
  readonly fileName: string
  /** By its content, not by what the browser said. */
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: Buffer
  /** Puts the content in its place in the document store; before the command that names it. */
  keep(): Promise<void>
  /** The content as text, for what is read and not kept. */
  text(): Promise<string>
}

export type ReceivedFile = StoredFile & { readonly partPath: string }

export type Part = {
  readonly field: string
  readonly fileName: string
  readonly stream: Readable & { truncated?: boolean }
}

/** Streams one part to disk with its SHA-256. Refuses one that was cut at the limit. */
export async function receiveFile(
  store: DocumentStore,
  { field, fileName, stream }: Part,
  mostBytes: number,
): Promise<ReceivedFile> {
  await mkdir(store.partFolder, { recursive: true })
  const partPath = join(store.partFolder, `${randomUUID()}.part`)
  const hash = createHash('sha256')
  let sizeBytes = 0
  const measured = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      sizeBytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, measured, createWriteStream(partPath))
  passing('document/received')
  if (stream.truncated) {
    await rm(partPath, { force: true })
    throw invalidInput([
      { field, message: 'problem.file-too-large', values: { megabytes: Math.floor(mostBytes / 1_000_000) } },
    ])
  }
  const sha256 = hash.digest()
  const mediaType = await sniff(partPath, fileName)
  return {
    field,
    fileName,
    mediaType,
    sizeBytes,
    sha256,
    partPath,
    keep: () => store.keep(partPath, sha256),
    text: () => readFile(partPath, 'utf8'),
  }
}

/** Plain text has no signature; whatever else is unknown is only ever saved, never shown. */
async function sniff(path: string, fileName: string): Promise<string> {
  const known = await fileTypeFromFile(path)
  return known?.mime ?? (/\.(txt|csv)$/i.test(fileName) ? 'text/plain' : 'application/octet-stream')
}

/** The last part of a path, in normal form, without what a file system or a header cannot carry. */
export const tidyFileName = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}"]/gu, '')
    .trim()
    .slice(0, 200) || 'document'
