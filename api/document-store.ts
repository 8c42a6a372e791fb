import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { passing } from '../db/passing.ts'
import { notFound } from '../domain/shared/errors.ts'

/** The content of documents on disk, by its SHA-256: `ab/abcdef….`; the same content is kept once, nothing is overwritten. */
export type DocumentStore = {
  /** Where a file is received: a `.part` beside its later place, so that renaming it is atomic. */
  readonly partFolder: string
  keep(partPath: string, sha256: Buffer): Promise<void>
  /** Throws `NotFound` where the content is not there. */
  open(sha256: Buffer): Promise<Readable>
}

export function createDocumentStore(folder: string): DocumentStore {
  const placeOf = (sha256: Buffer) => join(folder, sha256.toString('hex').slice(0, 2), sha256.toString('hex'))
  return {
    partFolder: join(folder, 'incoming'),
    async keep(partPath, sha256) {
      await mkdir(dirname(placeOf(sha256)), { recursive: true })
      await rename(partPath, placeOf(sha256))
      passing('document/kept')
    },
    async open(sha256) {
      if (!(await isThere(placeOf(sha256)))) throw notFound('document')
      return createReadStream(placeOf(sha256))
    },
  }
}

const DAY_MS = 86_400_000

/** Removes what a process that died in the middle of an upload left behind: parts of yesterday belong to no request. */
export async function forgetOldParts({ partFolder }: DocumentStore): Promise<void> {
  const parts = await readdir(partFolder).catch(() => [])
  for (const part of parts.map((name) => join(partFolder, name))) {
    const { mtimeMs } = await stat(part).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs > DAY_MS) await removePart(part)
  }
}

export const removePart = (path: string): Promise<void> => rm(path, { force: true })

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
