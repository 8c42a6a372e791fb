import { paths } from '../domain/shared/paths.ts'
import { type Answered, answerTo } from './errors.ts'
import { type Exchange, keepNotice } from './exchange.ts'
import { refererOf } from './late-form.ts'
import { page } from './reply.ts'
import { respond } from './respond.ts'

/** Answers what was thrown: a page with a sentence, problem details (RFC 9457), or the way to the sign-in. */
export async function refuse(exchange: Exchange, error: unknown): Promise<void> {
  const { facilities, req, res, wantsJson } = exchange
  const answered = answerTo(error)
  if (answered.status >= 500) facilities.log.error({ err: error, requestId: res.locals.requestId }, 'failed')
  if (res.headersSent) return void res.destroy()
  if (!req.complete) letRunOut(exchange)
  if (wantsJson) return sendProblem(exchange, answered)
  if (answered.status === 401 && exchange.written.length === 0) return toSignIn(exchange)
  await sendErrorPage(exchange, answered).catch((second) => sendPlain(exchange, second))
}

/** Whoever is still sending reads the answer only after the last byte; that connection is not used again. */
function letRunOut({ req, res }: Exchange): void {
  res.set('Connection', 'close')
  req.resume()
}

function sendProblem({ res, sentences, present }: Exchange, { status, code, kind, message, problems }: Answered): void {
  const say = (key: string, values?: object) => sentences.say(present.visitor.locale, key, values)
  const detail = sentences.has(message) ? say(message) : say(`error.${kind}.explained`)
  const body = {
    type: 'about:blank',
    title: say(`error.${kind}.title`),
    status,
    detail,
    code,
    instance: `urn:uuid:${res.locals.requestId}`,
    problems: problems.map((problem) => ({
      field: problem.field,
      key: problem.message,
      message: say(problem.message, problem.values),
    })),
  }
  res.status(status).type('application/problem+json').send(JSON.stringify(body))
}

/** A reader who is not signed in comes back to the page; a deed comes back to the page that it was done on. */
function toSignIn(exchange: Exchange): void {
  const { req, res } = exchange
  const back = req.method === 'GET' ? req.originalUrl : refererOf(exchange)
  const notice = exchange.isKept ? 'identity.notice.form-kept' : 'identity.notice.signed-out'
  if (req.method !== 'GET') keepNotice(exchange, { key: notice, values: {} })
  res.redirect(303, back ? `${paths.signIn()}?back=${encodeURIComponent(back)}` : paths.signIn())
}

async function sendErrorPage(exchange: Exchange, { status, kind, message, problems }: Answered): Promise<void> {
  const said =
    problems.length > 0 || !exchange.sentences.has(message) || message === `error.${kind}.explained`
      ? problems
      : [{ field: '', message }]
  const view = {
    kind,
    reference: status >= 500 ? exchange.res.locals.requestId : null,
    problems: said.map((problem) => ({
      field: null,
      key: problem.message,
      values: { ...problem.values },
      label: null,
    })),
    deadline: null,
    stale: null,
    back: null,
  }
  await respond(exchange, page('error', view, status))
}

/** Even the error page failed (the database is away): the least that can be said. */
function sendPlain({ res, facilities, sentences, present }: Exchange, error: unknown): void {
  facilities.log.error({ err: error, requestId: res.locals.requestId }, 'the error page failed')
  if (res.headersSent) return void res.destroy()
  res.status(503).type('text').send(sentences.say(present.visitor.locale, 'error.internal.explained'))
}
