import { inTransaction } from '../db/database.ts'
import { keepForm } from '../db/identity/keep-form.ts'
import { sessionOfForm } from '../db/identity/kept-form-queries.ts'
import { invalidInput } from '../domain/shared/errors.ts'
import type { Exchange } from './exchange.ts'
import { type Body, readBody } from './middleware/read-body.ts'
import { assertOwnSite, formFromElsewhere, formKeyIn, isTokenOf } from './middleware/same-origin.ts'
import type { Route } from './routes.ts'
import { longTexts } from './unsaved-texts.ts'

/**
 * A form that the guard refuses, most often because its session has ended: what was typed is kept for its writer, or shown
 * by the page that refuses it. Files are read past.
 */
export async function turnedAway(exchange: Exchange, route: Route, refusal: unknown): Promise<never> {
  const { req, facilities, wantsJson } = exchange
  if (route.method !== 'post' || wantsJson) throw refusal
  assertOwnSite(req)
  const body = await readBody(req, facilities.documents, { most: 0, mostBytes: 1, areLeftOut: true })
  exchange.written = longTexts(body.typed)
  const writer = await writerOf(exchange, body)
  if (writer && writer !== exchange.present.visitor.person?.id) await keepForWriter(exchange, route, body, writer)
  throw refusal
}

/**
 * Refuses a form that was not opened in this session. Its own writer, signed in anew, sees it again as it was typed;
 * anybody else sees nothing of it, and it is kept for the writer.
 */
export async function assertOpenedHere(exchange: Exchange, route: Route, body: Body): Promise<void> {
  const { csrfSecret, visitor } = exchange.present
  if (!body.isForm || !csrfSecret || isTokenOf(csrfSecret, tokenOf(exchange, body))) return
  const writer = await writerOf(exchange, body)
  if (!writer) throw formFromElsewhere()
  if (writer === visitor.person?.id) throw invalidInput([{ field: '', message: 'problem.form-of-earlier-session' }])
  await keepForWriter(exchange, route, body, writer)
  throw formFromElsewhere('problem.form-of-somebody-else')
}

const tokenOf = ({ req }: Exchange, body: Body): unknown => req.headers['x-csrf-token'] ?? body.typed._csrf

/** To whom a form was given: by its token, which nobody can make who has not seen a page of that session. */
async function writerOf(exchange: Exchange, body: Body): Promise<string | null> {
  const token = tokenOf(exchange, body)
  const key = body.isForm ? formKeyIn(token) : ''
  const session = key ? await sessionOfForm(exchange.facilities.db, key) : null
  return session && isTokenOf(session.csrfSecret, token) ? session.personId : null
}

async function keepForWriter(exchange: Exchange, route: Route, body: Body, personId: string): Promise<void> {
  exchange.written = []
  const fields = fieldsOf(body.typed)
  const leftOut = [...body.leftOut, ...body.files.map(({ fileName }) => fileName)]
  if (!Object.entries(fields).some(([name, value]) => name !== 'version' && value.length > 0)) return
  const { req, facilities } = exchange
  const form = { personId, path: req.path, page: refererOf(exchange), fields, leftOut, mayGoOn: !!route.form }
  await inTransaction(facilities.db, (trx) => keepForm(trx, form))
  exchange.isKept = true
}

/** What a person typed or chose, without what the page added for itself; PostgreSQL stores no NUL. */
function fieldsOf(typed: Body['typed']): Record<string, string | string[]> {
  const own = Object.entries(typed).filter(([name]) => !name.startsWith('_'))
  return Object.fromEntries(
    own.map(([name, value]) => [clean(name), Array.isArray(value) ? value.map(clean) : clean(value)]),
  )
}

const clean = (text: unknown): string => String(text).replaceAll('\0', '')

/** The page of ours that a form stood on. */
export function refererOf({ req }: Exchange): string | null {
  const referer = req.headers.referer
  if (!referer || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === req.headers.host ? pathname + search : null
}
