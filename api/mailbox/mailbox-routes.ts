import { capturedMail, listCapturedMail } from '../../db/mailbox/mailbox-queries.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { id } from '../fields.ts'
import { mailHtml, page, type Reply } from '../reply.ts'
import type { Routes } from '../routes.ts'

/** The mail that an embedded facility would have sent. Anywhere else there is no such page. */
export const mailboxRoutes = (routes: Routes): void => {
  routes.get(paths.mailbox(), 'mailbox.read', showMailbox)
  routes.get(paths.mail(':id'), 'mailbox.read', showMail)
  routes.get(paths.mailHtml(':id'), 'mailbox.read', showHtml)
}

const perPage = 50

async function showMailbox(request: Asked): Promise<Reply> {
  assertEmbedded(request)
  const { search = '', after } = request.query
  const found = await listCapturedMail(request.db, {
    search,
    after: id.safeParse(after).data ?? null,
    most: perPage + 1,
  })
  const mails = found
    .slice(0, perPage)
    .map((mail) => ({ id: mail.id, subject: mail.subject, to: mail.recipients.join(', '), at: mail.received_at }))
  const next =
    found.length > perPage
      ? `${paths.mailbox()}?${new URLSearchParams({ ...(search ? { search } : {}), after: mails.at(-1)!.id })}`
      : null
  return page('mailbox/list', { search, mails, pages: { previous: after ? paths.mailbox() : null, next } })
}

async function showMail(request: Asked): Promise<Reply> {
  assertEmbedded(request)
  const mail = await capturedMail(request.db, request.standing.id)
  return page('mailbox/mail', {
    subject: mail.subject,
    from: mail.envelope_from,
    to: mail.recipients.join(', '),
    at: mail.received_at,
    messageId: mail.message_id ?? '',
    text: mail.text,
    htmlHref: mail.html === null ? null : paths.mailHtml(mail.id),
    links: linksIn(mail.text),
  })
}

async function showHtml(request: Asked): Promise<Reply> {
  assertEmbedded(request)
  return mailHtml((await capturedMail(request.db, request.standing.id)).html ?? '')
}

function assertEmbedded({ facilities }: Asked): void {
  if (!facilities.isEmbedded) throw notFound('mailbox')
}

const linksIn = (text: string): string[] => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])]
