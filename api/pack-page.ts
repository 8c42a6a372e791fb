import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import compression from 'compression'
import type { Request, Response } from 'express'

/** Pages are small: a window of 64 kB holds them, and this quality is a twentieth smaller than what streams use. */
const params = { [zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_LGWIN]: 16 }

const packers = {
  br: (text: string): Buffer => brotliCompressSync(text, { params }),
  gzip: (text: string): Buffer => gzipSync(text),
}

/** Beyond it packing takes milliseconds, in which nobody else is answered: longer pages go through the stream. */
const MOST_CHARACTERS = 100_000

/**
 * Sends a page in one piece, packed in the best way that its reader takes: packing seven thousand characters took an
 * eighth of a millisecond; a stream and a thread for it cost more than the packing.
 */
export function sendPacked(req: Request, res: Response, page: string): void {
  if (page.length > MOST_CHARACTERS) {
    packAsItGoes(req, res)
    return void res.send(page)
  }
  res.vary('Accept-Encoding')
  const way = (['br', 'gzip'] as const).find((encoding) => req.acceptsEncodings(encoding))
  res.set(way ? { 'Content-Encoding': way } : {}).send(way ? packers[way](page) : page)
}

const compress = compression()

/** What is written to the response from now on is packed as it goes, if it is of a kind that gets smaller. */
export const packAsItGoes = (req: Request, res: Response): void => void compress(req, res, () => {})
