import type { RequestHandler } from 'express'
import { Refusal } from '../domain/shared/errors.ts'
import { ask, type Question } from './ask.ts'
import type { Asked, Browser } from './asked.ts'
import { dropCookie, setCookie, setSessionCookie } from './cookies.ts'
import { removePart } from './document-store.ts'
import { answerTo } from './errors.ts'
import { type Exchange, exchangeOf } from './exchange.ts'
import { askAhead, type Door, type Entry, letIn } from './guard.ts'
import { assertNotOnlyShown, forgetKeptForm, noteKeptForm } from './kept-form.ts'
import { assertOpenedHere, turnedAway } from './late-form.ts'
import { assertMeasure, type Body, emptyBody, readBody } from './middleware/read-body.ts'
import { assertOwnSite } from './middleware/same-origin.ts'
import { identify, sessionTokenOf } from './middleware/session.ts'
import { onBehalfOf } from './on-behalf.ts'
import { askForFrame } from './page-frame.ts'
import { refuse } from './refuse.ts'
import type { Reply } from './reply.ts'
import { respond } from './respond.ts'
import type { Route } from './routes.ts'
import { longTexts } from './unsaved-texts.ts'

type Parts = Pick<Exchange, 'facilities' | 'sentences' | 'isHttps'>

/** The way of every request through its route: policy, body, origin, handler, reply; and back out where one of them refuses. */
export function enterRoute(parts: Parts, route: Route): RequestHandler {
  return async (req, res) => {
    const door = { route, params: req.params as Record<string, string> }
    res.locals.route = route.path
    const identified = identify(parts, req, res)
    const asked = askAhead(parts.facilities.db, sessionTokenOf(req, parts.isHttps), door)
    await identified
    const exchange = exchangeOf(parts, req, res)
    res.locals.subject = req.params.id
    try {
      await respond(exchange, await answer(exchange, { ...door, asked }))
    } catch (error) {
      await refuse(exchange, error)
    }
  }
}

async function answer(exchange: Exchange, door: Door): Promise<Reply> {
  const { req, facilities, present } = exchange
  const { route } = door
  const entry = await letIn(facilities.db, present.visitor, door).catch((refusal) =>
    turnedAway(exchange, route, refusal),
  )
  if (route.method === 'get') {
    if (!exchange.wantsJson && present.visitor.person) void askForFrame(exchange)
    return route.handler(ask(questionOf(exchange, entry, emptyBody)))
  }
  const body = await readBody(req, facilities.documents, limitsOf(route, entry))
  exchange.written = longTexts(body.typed)
  try {
    assertOwnSite(req)
    noteKeptForm(exchange, body)
    return await act(exchange, route, questionOf(exchange, entry, body), entry)
  } finally {
    await Promise.all(body.files.map((file) => removePart(file.partPath)))
  }
}

/** Only who acts for somebody else may add a scanned letter to a form that takes no files. */
function limitsOf(route: Route, entry: Entry) {
  const extra = entry.answer === 'on-behalf' ? 1 : 0
  return { most: (route.files?.most ?? 0) + extra, mostBytes: route.files?.mostBytes ?? 25_000_000 }
}

async function act(exchange: Exchange, route: Route, question: Question, entry: Entry): Promise<Reply> {
  try {
    await assertOpenedHere(exchange, route, question.body)
    assertNotOnlyShown(question.body)
    assertMeasure(question.body)
    const acting = entry.answer === 'yes' ? undefined : await onBehalfOf(question, route.verb)
    const request = ask({ ...question, onBehalfOf: acting })
    const reply = await route.handler(request)
    await forgetKeptForm(request, exchange)
    return reply
  } catch (error) {
    const again = exchange.wantsJson || !question.body.isForm ? undefined : route.form
    if (again && error instanceof Refusal && isMendable(error)) return shownAgain(again, question, error)
    throw error
  }
}

const isMendable = ({ name }: Refusal): boolean => name !== 'NotFound' && name !== 'Forbidden'

/** The form as it was typed, with what is wrong. If the page itself is no longer there, the first refusal stands. */
async function shownAgain(
  form: (request: Asked) => Promise<Reply>,
  question: Question,
  refusal: Refusal,
): Promise<Reply> {
  const reply = await form(ask(question, refusal)).catch((second) => {
    throw second instanceof Refusal ? refusal : second
  })
  return reply.kind === 'page' ? { ...reply, status: answerTo(refusal).status } : reply
}

function questionOf(exchange: Exchange, { standing }: Entry, body: Body): Question {
  const { req, res, facilities, sentences, present } = exchange
  return {
    facilities,
    sentences,
    visitor: present.visitor,
    standing,
    params: req.params as Record<string, string>,
    query: Object.fromEntries(new URL(req.originalUrl, 'http://query.invalid').searchParams),
    body,
    onBehalfOf: undefined,
    noteCommand: () => {
      exchange.frame = null
    },
    isAutosave: req.headers['x-autosave'] !== undefined,
    elapsedMs: res.locals.elapsedMs,
    browser: browserOf(exchange),
    path: req.path,
  }
}

const year = 365 * 24 * 3600 * 1000

const browserOf = ({ req, res, present, isHttps }: Exchange): Browser => ({
  ip: req.ip ?? '',
  token: present.token,
  begin: (token) => setSessionCookie(res, token, { isHttps }),
  end: () => dropCookie(res, 'session', isHttps),
  remember: (locale) => setCookie(res, 'locale', locale, { isHttps, maxAgeMs: year }),
})
