import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import { HttpRefusal } from '../errors.ts'

/**
 * A form's token: an HMAC under the session's secret over a salt that is new on every page, so that compressing a page
 * beside somebody else's words reveals nothing. Anybody without a session has none; there the origin must do.
 */
export function csrfTokenOf(secret: string): string {
  if (!secret) return ''
  const salt = randomBytes(9).toString('base64url')
  return `${salt}.${signed(secret, salt)}`
}

/** Refuses a deed that another site's page made the browser do. */
export function assertSameOrigin(req: Request, csrf: { secret: string; token: unknown; isForm: boolean }): void {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused()
  const origin = req.headers.origin
  if (origin !== undefined && hostOf(origin) !== req.headers.host) throw refused()
  if (csrf.isForm && csrf.secret && !isToken(csrf.secret, csrf.token)) throw refused()
}

function isToken(secret: string, token: unknown): boolean {
  const [salt = '', signature = ''] = String(token ?? '').split('.')
  const expected = Buffer.from(signed(secret, salt))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const signed = (secret: string, salt: string): string =>
  createHmac('sha256', secret).update(salt).digest('base64url').slice(0, 27)
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '')
const refused = () => new HttpRefusal(403, 'signedOut', 'problem.form-from-elsewhere')
