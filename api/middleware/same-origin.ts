import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import { HttpRefusal } from '../errors.ts'

/**
 * A form's token: an HMAC under the session's secret over a salt that is new on every page, so that compressing a page
 * beside somebody else's words reveals nothing; and a hash of the secret, so that it can be told later whose form it was.
 * Anybody without a session has none; there the origin must do.
 */
export function csrfTokenOf(secret: string): string {
  if (!secret) return ''
  const salt = randomBytes(9).toString('base64url')
  return `${salt}.${signed(secret, salt)}.${formKeyOf(secret)}`
}

/** The same is stored with the session: `session.form_key`. */
const formKeyOf = (secret: string): string => hash('sha256', secret).slice(0, 24)

export const formKeyIn = (token: unknown): string => String(token ?? '').split('.')[2] ?? ''

/** Refuses a deed that another site's page made the browser do. */
export function assertOwnSite(req: Request): void {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw formFromElsewhere()
  const origin = req.headers.origin
  if (origin !== undefined && hostOf(origin) !== req.headers.host) throw formFromElsewhere()
}

export function isTokenOf(secret: string, token: unknown): boolean {
  const [salt = '', signature = ''] = String(token ?? '').split('.')
  const expected = Buffer.from(signed(secret, salt))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const signed = (secret: string, salt: string): string =>
  createHmac('sha256', secret).update(salt).digest('base64url').slice(0, 27)
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '')
export const formFromElsewhere = (message = 'problem.form-from-elsewhere') => new HttpRefusal(403, 'outdated', message)
