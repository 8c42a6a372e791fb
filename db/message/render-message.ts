import { sql } from 'kysely'
import { letters } from '../../domain/message/letters.ts'
import { messageKeyOf } from '../../domain/message/message-key.ts'
import { silenceKey } from '../../domain/message/silence.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Database } from '../database.ts'
import { commentsForApplicant } from '../evaluation/comments-for-applicant.ts'
import { factRows, type MessageMatter, placeOf } from './message-facts.ts'

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

/** A message in its recipient's language: for the relay that sends it and the inbox that shows it, the same words. */
export async function renderMessage(
  db: Database,
  renderer: MessageRenderer,
  { id, baseUrl }: { id: string; baseUrl: string },
): Promise<RenderedMessage> {
  const message = await messageById(db, id)
  const matter = await matterOf(db, message)
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
    title: matter.title,
    call: matter.callTitle,
    replyTo: message.reply_to,
    organisation: matter.organisation ?? '',
    redressDays: matter.rules?.redressDays ?? 0,
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
function silenceOf({ content, rules }: MessageMatter, values: { overdue: string }) {
  const isOpenTask = content.taskKind && content.taskId && values.overdue === 'no'
  const key = isOpenTask ? silenceKey(content.taskKind as TaskKind, rules) : null
  return key ? [{ key, values }] : []
}

async function messageById(db: Database, id: string) {
  return db
    .selectFrom('message as m')
    .innerJoin('person as p', 'p.id', 'm.recipient_id')
    .leftJoin('case_file as f', 'f.id', 'm.case_id')
    .leftJoin('proposal as pr', 'pr.case_id', 'm.case_id')
    .leftJoin('organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(pr.organisation_id, (m.content ->> 'organisationId')::uuid)`),
    )
    .leftJoin('message as r', 'r.id', 'm.replaces_id')
    .innerJoin('facility', (join) => join.onTrue())
    .innerJoin('clock', (join) => join.onTrue())
    .select([
      'm.template',
      'm.content',
      'm.created_at',
      'p.name',
      'p.locale',
      'p.zone',
      'f.id as case_id',
      'f.kind',
      'f.call_id',
      'f.title',
      'f.reference',
      'f.stage',
      'r.created_at as replaced_at',
      'o.name as organisation',
      'facility.name as facility',
      'facility.reply_to',
      'facility.zone as facility_zone',
      'clock.is_rehearsal',
    ])
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
}

async function matterOf(db: Database, message: Awaited<ReturnType<typeof messageById>>): Promise<MessageMatter> {
  const callId =
    message.kind === 'call'
      ? message.case_id
      : (message.call_id ?? (message.content.callId as string | undefined) ?? null)
  const call = callId
    ? await db
        .selectFrom('call')
        .innerJoin('case_file', 'case_file.id', 'call.case_id')
        .select(['call.rule_set', 'call.zone', 'call.currency', 'case_file.title'])
        .where('call.case_id', '=', callId)
        .executeTakeFirst()
    : undefined
  return {
    content: message.content,
    caseId: message.case_id,
    caseKind: message.kind,
    callId,
    title: message.title ?? '',
    callTitle: call?.title ?? '',
    organisation: message.organisation,
    stage: message.stage ?? 1,
    zone: call?.zone ?? message.facility_zone,
    currency: call?.currency ?? 'EUR',
    rules: call?.rule_set ?? null,
  }
}
