import { pipeline } from 'node:stream/promises'
import { type Exchange, keepNotice } from './exchange.ts'
import { packAsItGoes, sendPacked } from './pack-page.ts'
import { pageFrame } from './page-frame.ts'
import type { Reply, SentFile } from './reply.ts'
import { textsMissingFrom } from './unsaved-texts.ts'

/** Sends a reply: a page as HTML or, if that is what is accepted, its view as JSON. */
export async function respond(exchange: Exchange, reply: Reply): Promise<void> {
  const { res } = exchange
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'no-store')
  res.vary('Accept')
  switch (reply.kind) {
    case 'page':
      return exchange.wantsJson ? sendJson(exchange, reply.view, reply.status) : sendPage(exchange, reply)
    case 'see-other':
      return seeOther(exchange, reply)
    case 'file':
      return sendFile(exchange, reply.file)
    case 'data':
      return sendData(exchange, reply)
  }
}

async function sendPage(exchange: Exchange, { name, view, status }: Reply & { kind: 'page' }): Promise<void> {
  const { facilities, req, res } = exchange
  const frame = await pageFrame(exchange)
  const html = facilities.renderer.page(name, view, frame)
  const unsaved = status < 400 ? [] : textsMissingFrom(html, exchange.written)
  res.status(status).type('html')
  sendPacked(req, res, unsaved.length === 0 ? html : facilities.renderer.page(name, view, { ...frame, unsaved }))
}

function sendJson({ req, res }: Exchange, body: unknown, status: number): void {
  packAsItGoes(req, res)
  res.status(status).type('application/json; charset=utf-8').send(asJson(body))
}

function sendData({ req, res }: Exchange, { body, status, type, policy }: Reply & { kind: 'data' }): void {
  packAsItGoes(req, res)
  if (policy) res.set('Content-Security-Policy', policy)
  res
    .status(status)
    .type(type)
    .send(typeof body === 'string' ? body : asJson(body))
}

/** Amounts are text, for JSON's numbers are floats; instants are ISO 8601. */
const asJson = (body: unknown): string =>
  JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? value.toString() : value))

function seeOther(exchange: Exchange, { path, notice }: Reply & { kind: 'see-other' }): void {
  if (notice && !exchange.wantsJson) keepNotice(exchange, notice)
  exchange.res.location(path)
  if (exchange.wantsJson) sendJson(exchange, { location: path }, 303)
  else exchange.res.status(303).type('text').send(path)
}

async function sendFile(
  { req, res }: Exchange,
  { stream, name, mediaType, sizeBytes, inline }: SentFile,
): Promise<void> {
  packAsItGoes(req, res)
  res.attachment(name).type(mediaType)
  if (inline) res.set('Content-Disposition', res.get('Content-Disposition')!.replace(/^attachment/, 'inline'))
  if (sizeBytes !== undefined) res.set('Content-Length', String(sizeBytes))
  // A reader who goes away in the middle is no fault of ours.
  await pipeline(stream, res).catch((error) => {
    if (!res.destroyed) throw error
  })
}
