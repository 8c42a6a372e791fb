import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { Request } from 'express'
import { invalidInput } from '../../domain/shared/errors.ts'
import { type DocumentStore, removePart } from '../document-store.ts'
import { HttpRefusal } from '../errors.ts'
import type { Entry } from './nested-fields.ts'
import type { FileLimits } from './read-body.ts'
import { type ReceivedFile, receiveFile, tidyFileName } from './receive-files.ts'

type Limits = FileLimits & { readonly mostText: number }
type Parts = { entries: Entry[]; files: ReceivedFile[]; leftOut: string[] }

/** Reads a form with files: fields into memory, each file to disk as it comes. Nothing is left behind when it is refused. */
export async function readMultipart(req: Request, store: DocumentStore, limits: Limits): Promise<Parts> {
  const entries: Entry[] = []
  const leftOut: string[] = []
  const receiving: Promise<ReceivedFile | null>[] = []
  let problem: Error | null = null
  const busboy = open(req, limits)
  busboy.on('field', (name, value, _nameTruncated, truncated) => {
    entries.push([name, value])
    if (truncated) problem ??= new HttpRefusal(413, 'tooLarge', 'problem.body-too-large')
  })
  busboy.on('file', (field, stream, fileName) => {
    // A file field that was left empty arrives as a part without a name.
    if (!fileName) return void stream.resume()
    if (limits.areLeftOut) {
      leftOut.push(tidyFileName(fileName))
      return void stream.resume()
    }
    if (limits.most === 0) problem ??= invalidInput([{ field, message: 'problem.no-file-here' }])
    if (problem) return void stream.resume()
    receiving.push(
      receiveFile(store, { field, fileName: tidyFileName(fileName), stream }, limits.mostBytes).catch((error) =>
        remember(error),
      ),
    )
  })
  for (const limit of ['partsLimit', 'fieldsLimit'] as const)
    busboy.on(limit, () => remember(new HttpRefusal(413, 'tooLarge', 'problem.body-too-large')))
  busboy.on('filesLimit', () =>
    remember(invalidInput([{ field: '', message: 'problem.too-many-files', values: { most: limits.most } }])),
  )
  function remember(error: unknown): null {
    problem ??= error as Error
    return null
  }
  await finished(req, busboy).catch(() => remember(new HttpRefusal(400, 'invalidInput', 'problem.body-cut-off')))
  const files = (await Promise.all(receiving)).filter((file) => file !== null)
  if (!problem) return { entries, files, leftOut }
  await Promise.all(files.map((file) => removePart(file.partPath)))
  throw problem
}

function open(req: Request, { most, mostBytes, mostText }: Limits) {
  try {
    const headers = req.headers as BusboyHeaders
    return new Busboy({
      headers,
      limits: { files: Math.max(most, 1), fileSize: mostBytes, fieldSize: mostText, fields: 2000, parts: 2010 },
    })
  } catch {
    throw new HttpRefusal(400, 'invalidInput', 'problem.body-cut-off')
  }
}

function finished(req: Request, busboy: ReturnType<typeof open>): Promise<void> {
  return new Promise((resolve, reject) => {
    busboy.on('finish', resolve)
    busboy.on('error', reject)
    req.on('aborted', () => reject(new Error('aborted')))
    req.pipe(busboy)
  })
}
