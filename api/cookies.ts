import type { Request, Response } from 'express'
import { sessionDays } from '../domain/identity/sign-in-rules.ts'

/** One cookie of a request, as it was set. */
export function cookieOf(req: Request, name: string): string | null {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const pair = pairs.find((one) => one.startsWith(`${name}=`))
  if (!pair) return null
  try {
    return decodeURIComponent(pair.slice(name.length + 1))
  } catch {
    return null
  }
}

/** Over HTTPS a cookie is bound to this host and path by its name; on loopback that name is not accepted by browsers. */
export const cookieName = (name: string, isHttps: boolean): string => (isHttps ? `__Host-${name}` : name)

export function setCookie(
  res: Response,
  name: string,
  value: string,
  options: { isHttps: boolean; maxAgeMs?: number },
): void {
  res.cookie(cookieName(name, options.isHttps), value, {
    httpOnly: true,
    secure: options.isHttps,
    sameSite: 'lax',
    path: '/',
    ...(options.maxAgeMs === undefined ? {} : { maxAge: options.maxAgeMs }),
  })
}

/** The browser keeps a session's token as long as the record does. */
export const setSessionCookie = (res: Response, token: string, { isHttps }: { isHttps: boolean }): void =>
  setCookie(res, 'session', token, { isHttps, maxAgeMs: sessionDays * 24 * 3600 * 1000 })

export function dropCookie(res: Response, name: string, isHttps: boolean): void {
  res.clearCookie(cookieName(name, isHttps), { httpOnly: true, secure: isHttps, sameSite: 'lax', path: '/' })
}
