import { inboxOf, messageById, messagesInTrouble } from '../../db/message/message-queries.ts'
import { keepRendered } from '../../db/message/outgoing-message.ts'
import { mayHandle, messageTag } from '../../domain/message/message-state.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { caseAddress } from '../case/case-address.ts'

type Place = { after: string | null; most: number }

/** The words of a message as the relay sends them: rendered now if it has not come to it yet, and kept. */
export const wordsOf = ({ db, facilities }: Asked, id: string) =>
  keepRendered(db, facilities.renderer, { id, baseUrl: facilities.config.baseUrl })

export async function inboxLines(request: Asked, personId: string, place: Place) {
  const rows = await inboxOf(request.db, personId, place)
  const now = await request.now()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      subject: row.subject ?? (await wordsOf(request, row.id)).subject,
      sentAt: row.sent_at,
      isUnread: row.opened_at === null,
      reference: row.reference,
      answerBy: row.respond_by && row.respond_by > now ? row.respond_by : null,
      zone: row.zone,
      tag: row.opened_at === null ? { kind: 'due', text: { key: 'message.inbox.new' } } : null,
    })),
  )
}

export async function letterView(request: Asked, id: string) {
  const row = await messageById(request.db, request.visitor, id)
  const { subject, text } = await wordsOf(request, id)
  const { words, link } = onPage(text, request.facilities.config.baseUrl)
  return {
    subject,
    text: words,
    link: row.task_id || (row.case_id && !row.may_read_case) ? null : link,
    to: row.recipient,
    sentAt: row.sent_at,
    reference: row.reference,
    caseHref: row.case_id && row.may_read_case ? caseAddress(row.case_kind!, row.case_id) : null,
    answerBy: row.respond_by,
    zone: row.zone,
    state: messageTag(row.state),
    task: row.task_id
      ? {
          title: { key: `task.kind.${row.task_kind}` },
          detail: { deadline: row.due_at, zone: row.zone ?? 'UTC' },
          href: paths.task(row.task_id),
        }
      : null,
    replaces: row.replaced_at ? { sentAt: row.replaced_at } : null,
  }
}

/** On a page a letter's address is a link, and what stands under every e-mail stands around the page already. */
function onPage(text: string, baseUrl: string) {
  const [letter = ''] = text.split(/\n-- \r?\n/)
  const found = letter.split('\n').flatMap((line) => linkIn(line, baseUrl) ?? [])[0]
  if (!found) return { words: letter, link: null }
  return {
    words: letter.replace(found.line, '').replace(/\n{3,}/g, '\n\n'),
    link: { text: found.text, href: found.href },
  }
}

function linkIn(line: string, baseUrl: string) {
  const at = line.indexOf(`: ${baseUrl}/`)
  return at < 0 ? null : { line, text: line.slice(0, at), href: line.slice(at + 2 + baseUrl.length).trim() }
}

export async function troubleLines(request: Asked, place: Place) {
  const rows = await messagesInTrouble(request.db, request.visitor, place)
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      subject: row.subject ?? (await wordsOf(request, row.id)).subject,
      recipient: row.recipient,
      sentAt: row.sent_at,
      reference: row.reference,
      caseHref: row.case_id ? caseAddress(row.case_kind!, row.case_id) : null,
      tag: messageTag(row.state),
      error: row.last_error,
      mayRetry: request.may('message.retry') && mayHandle(row.state, 'retry'),
      maySettle: request.may('message.retry') && mayHandle(row.state, 'settle'),
      telephoneBy: row.task_id && request.may('applicant.reach') ? row.due_at : null,
    })),
  )
}
