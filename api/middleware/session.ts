import type { Request, Response } from 'express'
import { findSession, type Session } from '../../db/identity/session-queries.ts'
import { anybody } from '../../domain/identity/visitor.ts'
import { cookieName, cookieOf, setSessionCookie } from '../cookies.ts'
import type { Facilities } from '../facilities.ts'

export type Present = Session & { readonly token: string | null }

type Where = { readonly facilities: Pick<Facilities, 'db' | 'renderer'>; readonly isHttps: boolean }

export const sessionTokenOf = (req: Request, isHttps: boolean): string | null =>
  cookieOf(req, cookieName('session', isHttps))

/** Finds out who is asking: the person of the session cookie, or anybody, in the language of the cookie or the browser. */
export async function identify({ facilities, isHttps }: Where, req: Request, res: Response): Promise<void> {
  const { db, renderer } = facilities
  const token = sessionTokenOf(req, isHttps)
  const found = token ? await findSession(db, token) : null
  if (token && found?.isProlonged) setSessionCookie(res, token, { isHttps })
  const locale = cookieOf(req, cookieName('locale', isHttps)) ?? spokenBy(req, renderer.locales)
  const known = renderer.locales.includes(locale) ? locale : 'en'
  res.locals.present = found
    ? { ...found, token }
    : { visitor: { ...anybody, locale: known }, csrfSecret: '', isProlonged: false, token: null }
  res.locals.personId = found?.visitor.person?.id
}

const spokenBy = (req: Request, locales: readonly string[]): string =>
  req.acceptsLanguages(...locales.filter((locale) => locale !== 'qps')) || 'en'

export const presentOf = (res: Response): Present => res.locals.present
