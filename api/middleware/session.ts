import type { Request, RequestHandler, Response } from 'express'
import type { Database } from '../../db/database.ts'
import { findSession, type Session } from '../../db/identity/session-queries.ts'
import { anybody } from '../../domain/identity/visitor.ts'
import { cookieName, cookieOf, setSessionCookie } from '../cookies.ts'

export type Present = Session & { readonly token: string | null }

/** Who is asking: the person of the session cookie, or anybody, in the language of the cookie or the browser. */
export const session =
  (db: Database, options: { isHttps: boolean; locales: readonly string[] }): RequestHandler =>
  async (req, res, next) => {
    const token = cookieOf(req, cookieName('session', options.isHttps))
    const found = token ? await findSession(db, token) : null
    if (token && found?.isProlonged) setSessionCookie(res, token, options)
    const locale = cookieOf(req, cookieName('locale', options.isHttps)) ?? spokenBy(req, options.locales)
    const known = options.locales.includes(locale) ? locale : 'en'
    res.locals.present = found
      ? { ...found, token }
      : { visitor: { ...anybody, locale: known }, csrfSecret: '', isProlonged: false, token: null }
    res.locals.personId = found?.visitor.person?.id
    next()
  }

const spokenBy = (req: Request, locales: readonly string[]): string =>
  req.acceptsLanguages(...locales.filter((locale) => locale !== 'qps')) || 'en'

export const presentOf = (res: Response): Present => res.locals.present
