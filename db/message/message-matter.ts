import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { MessageMatter } from './message-facts.ts'
import { requestMatterOf } from './request-matter.ts'

export type MessageRow = Awaited<ReturnType<typeof messageById>>

/** A message as it was planned, with its recipient, its case and the facility that writes. */
export async function messageById(db: Database, id: string) {
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

/** What is known of the case that a message is about, under the rules of its call or the facility's. */
export async function matterOf(db: Database, message: MessageRow): Promise<MessageMatter> {
  const isOfRequest = message.kind === 'request' || message.kind === 'mission'
  const request = isOfRequest ? await requestMatterOf(db, message.case_id!) : null
  const callId =
    message.kind === 'call'
      ? message.case_id
      : (message.call_id ?? (message.content.callId as string | undefined) ?? null)
  const call = callId ? await callById(db, callId) : undefined
  const rules = request?.inForce.rules ?? call
  return {
    content: message.content,
    caseId: message.case_id,
    caseKind: message.kind,
    callId,
    title: message.title ?? '',
    callTitle: call?.title ?? '',
    organisation: request?.organisation ?? message.organisation,
    stage: message.stage ?? 1,
    zone: rules?.zone ?? message.facility_zone,
    currency: rules?.currency ?? 'EUR',
    rules: call?.rule_set ?? null,
    request,
  }
}

const callById = (db: Database, id: string) =>
  db
    .selectFrom('call')
    .innerJoin('case_file', 'case_file.id', 'call.case_id')
    .select(['call.rule_set', 'call.zone', 'call.currency', 'case_file.title'])
    .where('call.case_id', '=', id)
    .executeTakeFirst()
