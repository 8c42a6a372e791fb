import { resultOf } from '../../domain/grant/settlement.ts'
import { letters } from '../../domain/message/letters.ts'
import { messageKeyOf } from '../../domain/message/message-key.ts'
import { silenceKey } from '../../domain/message/silence.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { rulesOfCall } from '../call/call-rules.ts'
import type { Database } from '../database.ts'
import { commentsForApplicant } from '../evaluation/comments-for-applicant.ts'
import { factRows, type MessageMatter, placeOf } from './message-facts.ts'
import { type MessageRow, matterOf, messagesById } from './message-matter.ts'

type Context = {
  locale: string
  zone: string
  facility: { name: string; isEmbedded: boolean }
  clock: { now: Date; zone: string; mayTravel: boolean } | null
}

/** What renders e-mails: `createRenderer()` of the templates. */
export type MessageRenderer = {
  email(name: string, view: unknown, context: Context): { subject: string; html: string; text: string }
}

export type RenderedMessage = { locale: string; subject: string; html: string; text: string }

/** A message in its recipient's language as it would go out now. */
export async function renderMessage(
  db: Database,
  renderer: MessageRenderer,
  { id, baseUrl }: { id: string; baseUrl: string },
): Promise<RenderedMessage> {
  const [message] = await messagesById(db, [id])
  if (!message) throw notFound('message')
  return composeMessage(db, renderer, { message, baseUrl })
}

/** The words of a message: for the relay that sends it and the inbox that shows it, the same. */
export async function composeMessage(
  db: Database,
  renderer: MessageRenderer,
  { message, baseUrl, rulesOf }: { message: MessageRow; baseUrl: string; rulesOf?: typeof rulesOfCall },
): Promise<RenderedMessage> {
  const matter = await matterOf(db, message, rulesOf)
  const letter = letters[message.template]
  if (!letter) throw new Error(`Nothing says what stands in a message ${message.template}.`)
  const comments =
    letter.quotesComments && matter.caseId
      ? await commentsForApplicant(db, matter.caseId, Number(matter.content.stage ?? matter.stage))
      : []
  const key = messageKeyOf(message.template)
  const values = {
    name: message.name,
    facility: message.facility,
    reference: { ref: message.reference ?? '' },
    title: matter.title.trim() || (matter.request ? { key: 'mail.untitled' } : ''),
    call: matter.callTitle,
    replyTo: message.reply_to,
    organisation: matter.organisation ?? '',
    redressDays: matter.rules?.redressDays ?? 0,
    expert: matter.request?.expert ?? '',
    settled: settledIn(matter),
    whenSilent: matter.request?.inForce.rules.validation.silence ?? '',
    ...taskValues(matter, message.created_at),
  }
  const view = {
    subject: { key: `${key}.subject`, values },
    greeting: { key: 'mail.greeting', values },
    paragraphs: [
      { key: `${key}.text`, values },
      ...(letter.more ? [{ key: `${key}.more`, values }] : []),
      ...silenceOf(matter, values),
    ],
    facts: [
      ...(message.reference ? [{ label: { key: 'mail.fact.reference' }, value: { ref: message.reference } }] : []),
      ...factRows(letter.facts, matter),
    ],
    words: { key: `mail.words.${letter.wordsOf ?? 'facility'}`, values: { readBy: matter.content.readBy ?? '' } },
    reason: letter.quotesReason ? ((matter.content.reason as string | null) ?? null) : null,
    comments,
    redress: letter.redress ? { key: 'mail.redress', values } : null,
    replaces: message.replaced_at ? { key: 'mail.replaces', values: { on: { date: message.replaced_at } } } : null,
    href: baseUrl.replace(/\/$/, '') + placeOf(letter.leadsTo, matter),
    action: { key: `mail.place.${letter.leadsTo}` },
    closing: { key: 'mail.closing', values },
  }
  const clock = message.is_rehearsal ? { now: message.created_at, zone: message.facility_zone, mayTravel: false } : null
  const context = {
    locale: message.locale,
    zone: message.zone,
    facility: { name: message.facility, isEmbedded: false },
    clock,
  }
  return { locale: message.locale, ...renderer.email('message/letter', view, context) }
}

/** Which way money goes at the end of a terminated grant. */
function settledIn({ content }: MessageMatter) {
  const minor = (amount: unknown) => BigInt(String(amount ?? 0))
  return resultOf({ balanceMinor: minor(content.paymentMinor), recoveryMinor: minor(content.recoveryMinor) })
}

/** What sentences may say of a task: what is asked, when it is due, and whether that was over when the message was made. */
function taskValues({ content }: MessageMatter, writtenAt: Date) {
  const dueAt = content.dueAt ? new Date(String(content.dueAt)) : null
  return {
    task: content.taskKind ? { key: `mail.asked.${content.taskKind}` } : '',
    due: dueAt ? { date: dueAt } : '',
    overdue: dueAt && dueAt < writtenAt ? 'yes' : 'no',
  }
}

/** While there is time: what happens if nobody does it. */
function silenceOf({ content, rules, request }: MessageMatter, values: { overdue: string }) {
  const isOpenTask = content.taskKind && content.taskId && values.overdue === 'no'
  const key = isOpenTask ? silenceKey(content.taskKind as TaskKind, request?.inForce.rules ?? rules) : null
  return key ? [{ key, values }] : []
}
