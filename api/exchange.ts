import type { Request, Response } from 'express'
import type { FrameFacts } from '../db/identity/frame-queries.ts'
import type { Notice, PageContext } from '../templates/render.ts'
import { cookieName, cookieOf, dropCookie, setCookie } from './cookies.ts'
import type { Facilities } from './facilities.ts'
import { type Present, presentOf } from './middleware/session.ts'
import type { Sentences } from './sentences.ts'

/** What is needed to answer one request, beside the route itself. */
export type Exchange = {
  readonly req: Request
  readonly res: Response
  readonly facilities: Facilities
  readonly sentences: Sentences
  readonly present: Present
  readonly isHttps: boolean
  readonly wantsJson: boolean
  /** Long texts that came with a form: a page that refuses it shows them if nothing else there does. */
  written: readonly string[]
  /** What came with a form of an ended session is kept for its writer. */
  isKept: boolean
  /** The kept form that is being gone on with, and the address to which it is sent. */
  kept: PageContext['kept']
  /** What stands around a page is asked for beside it; a command makes that old. */
  frame: Promise<FrameFacts> | null
}

export function exchangeOf(
  parts: Pick<Exchange, 'facilities' | 'sentences' | 'isHttps'>,
  req: Request,
  res: Response,
): Exchange {
  return {
    ...parts,
    req,
    res,
    present: presentOf(res),
    wantsJson: req.accepts(['html', 'json']) === 'json',
    written: [],
    isKept: false,
    kept: null,
    frame: null,
  }
}

type KeptNotice = { key: string; values: Record<string, string> }

/** A notice travels to the next page in a cookie, which that page removes. */
export function keepNotice({ res, isHttps }: Exchange, notice: KeptNotice): void {
  setCookie(res, 'notice', JSON.stringify(notice), { isHttps, maxAgeMs: 60_000 })
}

export function takeNotices({ req, res, isHttps, sentences }: Exchange): Notice[] {
  const kept = cookieOf(req, cookieName('notice', isHttps))
  if (!kept) return []
  dropCookie(res, 'notice', isHttps)
  const notice = readNotice(kept)
  return notice && sentences.has(notice.key) ? [{ kind: 'good', text: notice }] : []
}

function readNotice(text: string): KeptNotice | null {
  try {
    const { key, values } = JSON.parse(text) as KeptNotice
    return typeof key === 'string' && key.includes('.notice.') ? { key, values: { ...values } } : null
  } catch {
    return null
  }
}
