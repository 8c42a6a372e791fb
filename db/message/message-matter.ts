import { sql } from 'kysely'
import { rulesOfCall } from '../call/call-rules.ts'
import type { Database, Trx } from '../database.ts'
import type { MessageMatter } from './message-facts.ts'
import { requestMatterOf } from './request-matter.ts'

export type MessageRow = Awaited<ReturnType<typeof messagesById>>[number]

/** The call itself, the call of its case, or the one that its content names. */
const isCallOf = sql<boolean>`c.id = coalesce(case when f.kind = 'call' then f.id end, f.call_id, (m.content ->> 'callId')::uuid)`

/**
 * Messages as they were planned, with their recipients (an address is null where there is none now), their cases, the
 * facility that writes, and the words if they are kept already.
 */
export const messagesById = (db: Database | Trx, ids: readonly string[]) =>
  db
    .selectFrom('message as m')
    .innerJoin('person as p', 'p.id', 'm.recipient_id')
    .leftJoin('case_file as f', 'f.id', 'm.case_id')
    .leftJoin('proposal as pr', 'pr.case_id', 'm.case_id')
    .leftJoin('organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(pr.organisation_id, (m.content ->> 'organisationId')::uuid)`),
    )
    .leftJoin('case_file as c', (join) => join.on(isCallOf))
    .leftJoin('message as r', 'r.id', 'm.replaces_id')
    .innerJoin('facility', (join) => join.onTrue())
    .innerJoin('clock', (join) => join.onTrue())
    .select((e) =>
      e
        .selectFrom('email_address')
        .select('address')
        .whereRef('person_id', '=', 'm.recipient_id')
        .where('to_at', 'is', null)
        .orderBy('from_at', 'desc')
        .limit(1)
        .as('address'),
    )
    .select([
      'm.id',
      'm.locale as kept_locale',
      'm.subject as kept_subject',
      'm.html as kept_html',
      'm.body as kept_body',
      'm.template',
      'm.content',
      'm.created_at',
      'p.name',
      'p.locale',
      'p.zone',
      'f.id as case_id',
      'f.kind',
      'c.id as about_call_id',
      'c.title as call_title',
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
    .where('m.id', 'in', ids)
    .execute()

/** What is known of the case that a message is about, under the rules of its call or the facility's. */
export async function matterOf(db: Database, message: MessageRow, rulesOf = rulesOfCall): Promise<MessageMatter> {
  const isOfRequest = message.kind === 'request' || message.kind === 'mission'
  const request = isOfRequest ? await requestMatterOf(db, message.case_id!) : null
  const callId = message.about_call_id
  const call = callId ? await rulesOf(db, callId) : undefined
  const rules = request?.inForce.rules ?? call
  return {
    content: message.content,
    caseId: message.case_id,
    caseKind: message.kind,
    callId,
    title: message.title ?? '',
    callTitle: message.call_title ?? '',
    organisation: request?.organisation ?? message.organisation,
    stage: message.stage ?? 1,
    zone: rules?.zone ?? message.facility_zone,
    currency: rules?.currency ?? 'EUR',
    rules: call?.rules ?? null,
    request,
  }
}
