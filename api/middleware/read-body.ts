import type { Request } from 'express'
import { invalidInput } from '../../domain/shared/errors.ts'
import type { DocumentStore } from '../document-store.ts'
import { HttpRefusal } from '../errors.ts'
import { type Entry, nested } from './nested-fields.ts'
import { readMultipart } from './read-multipart.ts'
import type { ReceivedFile } from './receive-files.ts'

export type FileLimits = {
  readonly most: number
  readonly mostBytes: number
  /** Read past the files; only their names are wanted. */
  readonly areLeftOut?: true
}

/** A body by whatever way it came: the object that schemas parse, the fields as typed, and the files. */
export type Body = {
  readonly fields: Record<string, unknown>
  readonly typed: Record<string, unknown>
  readonly files: readonly ReceivedFile[]
  /** The names of files that were read past. */
  readonly leftOut: readonly string[]
  readonly isForm: boolean
}

export const emptyBody: Body = { fields: {}, typed: {}, files: [], leftOut: [], isForm: false }

/** All answers of a page together; each of them is measured afterwards, so that the sentence can name it. */
const mostText = 2_000_000
/** No answer is longer than this, whatever the form of the call allows. */
const mostPerField = 100_000

/** Reads what a form or a program sent. Refuses with a sentence what is not what it says it is. */
export async function readBody(req: Request, store: DocumentStore, limits: FileLimits): Promise<Body> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const read = readers[type]
  if (read) return read(req, store, limits)
  if (!hasBody(req)) return emptyBody
  throw new HttpRefusal(415, 'invalidInput', 'problem.body-type')
}

const readers: Record<string, (req: Request, store: DocumentStore, limits: FileLimits) => Promise<Body>> = {
  'application/json': async (req) => fromJson(await textOf(req)),
  'application/x-www-form-urlencoded': async (req) => fromForm([...new URLSearchParams(await textOf(req))], []),
  'multipart/form-data': async (req, store, limits) => {
    const { entries, files, leftOut } = await readMultipart(req, store, { ...limits, mostText })
    return fromForm(entries, files, leftOut)
  },
}

const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0

async function textOf(req: Request): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  // The stream stays whole when we stop early: the answer has to reach a sender who is still sending.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostText) throw new HttpRefusal(413, 'tooLarge', 'problem.body-too-large')
    chunks.push(chunk)
  }
  return decoded(Buffer.concat(chunks))
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new HttpRefusal(400, 'invalidInput', 'problem.body-not-text')
  }
}

function fromJson(text: string): Body {
  const fields = parsed(text)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new HttpRefusal(400, 'invalidInput', 'problem.body-no-object')
  return { fields: fields as Record<string, unknown>, typed: {}, files: [], leftOut: [], isForm: false }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text || '{}')
  } catch {
    throw new HttpRefusal(400, 'invalidInput', 'problem.body-no-json')
  }
}

function fromForm(entries: readonly Entry[], files: readonly ReceivedFile[], leftOut: readonly string[] = []): Body {
  const { fields, typed } = nested(entries)
  return { fields, typed, files, leftOut, isForm: true }
}

/** After the form's token was found good, so that what was typed can be shown again: an answer beyond all measure. */
export function assertMeasure({ fields }: Body): void {
  const long = textsIn(fields).filter(([, text]) => text.length > mostPerField)
  if (long.length === 0) return
  throw invalidInput(
    long.map(([field, text]) => ({
      field,
      message: 'problem.answer-too-long',
      values: { limit: mostPerField, count: text.length },
    })),
  )
}

/** Every text of a body with the name of its field, however deep: `answers.summary`, as forms name it. */
function textsIn(value: unknown, name = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, name ? `${name}.${key}` : key))
}
