import { z } from 'zod'
import { countUnread } from '../../db/message/message-queries.ts'
import { openMessage } from '../../db/message/open-message.ts'
import { reachApplicant } from '../../db/message/reach-applicant.ts'
import { retryMessage, settleMessage } from '../../db/message/retry-message.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { id, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { inboxLines, letterView, troubleLines } from './message-view.ts'

const reached = z.object({ note: text(2000) })

export const messageRoutes = (routes: Routes): void => {
  routes.get(paths.inbox(), 'own.read', showInbox)
  routes.get(paths.message(':id'), 'message.read', showLetter)
  routes.get(paths.messages(), 'message.list', showMessages)
  routes.post(paths.messageRetry(':id'), 'message.retry', retry, { form: showMessages })
  routes.post(paths.messageArrival(':id'), 'message.retry', settle, { form: showMessages })
  routes.post(paths.messageReach(':id'), 'applicant.reach', reach, { body: reached, form: showMessages })
}

const perPage = 25

async function showInbox(request: Asked): Promise<Reply> {
  const { id: personId } = request.visitor.person!
  const messages = await inboxLines(request, personId, placeOf(request))
  const unread = await countUnread(request.db, personId)
  return page('message/inbox', { unread, ...paged(request, paths.inbox(), messages) })
}

/** Opening it is what makes a message known to its recipient; a colleague of the facility who looks changes nothing. */
async function showLetter(request: Asked): Promise<Reply> {
  const view = await letterView(request, request.standing.id)
  await request.command((trx) => openMessage(trx, request.actor(), request.standing.id))
  return page('message/letter', view)
}

async function showMessages(request: Asked): Promise<Reply> {
  const messages = await troubleLines(request, placeOf(request))
  return page('message/trouble', { ...paged(request, paths.messages(), messages), form: request.form() })
}

async function retry(request: Asked): Promise<Reply> {
  await request.command((trx) => retryMessage(trx, request.actor(), { messageId: request.standing.id }))
  return seeOther(paths.messages(), 'message.notice.retried')
}

async function settle(request: Asked): Promise<Reply> {
  await request.command((trx) => settleMessage(trx, request.actor(), { messageId: request.standing.id }))
  return seeOther(paths.messages(), 'message.notice.settled')
}

async function reach(request: Asked): Promise<Reply> {
  const { note } = request.parse(reached)
  await request.command((trx) => reachApplicant(trx, request.actor(), { messageId: request.standing.id, note }))
  return seeOther(paths.messages(), 'message.notice.reached')
}

const placeOf = ({ query }: Asked) => ({ after: id.safeParse(query.after).data ?? null, most: perPage + 1 })

function paged<Line extends { id: string }>({ query }: Asked, first: string, lines: readonly Line[]) {
  const messages = lines.slice(0, perPage)
  const next = lines.length > perPage ? `${first}?after=${messages.at(-1)!.id}` : null
  return { messages, pages: { previous: query.after ? first : null, next } }
}
