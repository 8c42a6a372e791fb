import { sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { notInInbox, wantsDecision } from '../../domain/message/message-state.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo, inScope, isConflicted, scopeOf } from '../identity/visible-cases.ts'

const releasedAt = sql<Date>`coalesce(m.released_at, m.created_at)`

/** A person's inbox: every message once, the unread first, then the newest. `after`: the last message of the page before. */
export async function inboxOf(db: Database, personId: string, { after, most }: { after: string | null; most: number }) {
  return db
    .selectFrom('message as m')
    .leftJoin('case_file as f', 'f.id', 'm.case_id')
    .leftJoin('call', (join) => join.on(sql<boolean>`call.case_id = coalesce(f.call_id, f.id)`))
    .select(['m.id', 'm.subject', 'm.opened_at', 'm.respond_by', 'f.reference', 'call.zone', releasedAt.as('sent_at')])
    .where('m.recipient_id', '=', personId)
    .where('m.state', 'not in', [...notInInbox])
    .where(
      sql<boolean>`(${after}::uuid is null or ((m.opened_at is null)::int, m.created_at, m.id)
        < (select (c.opened_at is null)::int, c.created_at, c.id from message c where c.id = ${after}::uuid))`,
    )
    .orderBy(sql`(m.opened_at is null)::int`, 'desc')
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(most)
    .execute()
}

export async function countUnread(db: Database, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('message')
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .where('recipient_id', '=', personId)
    .where('state', 'not in', [...notInInbox])
    .where('opened_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * One message with what its page says around it; `task` while the task that it is about is open. Its reader may no
 * longer look at the case, having declared a conflict, say.
 */
export async function messageById(db: Database, visitor: Visitor, id: string) {
  const row = await db
    .selectFrom('message as m')
    .innerJoin('person as p', 'p.id', 'm.recipient_id')
    .leftJoin('case_file as f', 'f.id', 'm.case_id')
    .leftJoin('call', (join) => join.on(sql<boolean>`call.case_id = coalesce(f.call_id, f.id)`))
    .leftJoin('message as r', 'r.id', 'm.replaces_id')
    .leftJoin('task as t', (join) => join.on(sql<boolean>`t.id::text = m.content ->> 'taskId' and t.state = 'open'`))
    .select([
      'm.id',
      'm.state',
      'm.recipient_id',
      'm.respond_by',
      'm.opened_at',
      'm.last_error',
      'p.name as recipient',
      'f.id as case_id',
      'f.kind as case_kind',
      'f.reference',
      'call.zone',
      't.id as task_id',
      't.kind as task_kind',
      't.due_at',
      releasedAt.as('sent_at'),
      sql<boolean>`coalesce(${casesVisibleTo(visitor)}, false)`.as('may_read_case'),
      sql<Date | null>`coalesce(r.released_at, r.created_at)`.as('replaced_at'),
    ])
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('message')
  return row
}

/** For officers: messages that nobody knows to have arrived, and letters that somebody is asked to telephone about. */
export async function messagesInTrouble(
  db: Database,
  visitor: Visitor,
  { after, most }: { after: string | null; most: number },
) {
  const { everywhere } = scopeOf(visitor, 'message.list')
  return db
    .selectFrom('message as m')
    .innerJoin('person as p', 'p.id', 'm.recipient_id')
    .leftJoin('case_file as f', 'f.id', 'm.case_id')
    .leftJoin('task as t', (join) =>
      join
        .onRef('t.case_id', '=', 'm.case_id')
        .on('t.kind', '=', 'telephone')
        .on('t.state', '=', 'open')
        .on(sql<boolean>`t.subject = m.id::text`),
    )
    .select([
      'm.id',
      'm.state',
      'm.template',
      'm.subject',
      'm.last_error',
      'm.is_letter',
      'p.name as recipient',
      'f.id as case_id',
      'f.kind as case_kind',
      'f.reference',
      't.id as task_id',
      't.due_at',
      releasedAt.as('sent_at'),
    ])
    .where((e) => e.or([e('m.state', 'in', [...wantsDecision]), e('t.id', 'is not', null)]))
    .where(
      sql<boolean>`(${everywhere}::boolean or ${inScope(visitor, 'message.list', 'f.call_id')} or ${inScope(visitor, 'message.list', 'f.id')})`,
    )
    .where(sql<boolean>`not ${isConflicted(visitor, 'f.id')}`)
    .where(
      sql<boolean>`(${after}::uuid is null or (m.created_at, m.id) < (select c.created_at, c.id from message c where c.id = ${after}::uuid))`,
    )
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(most)
    .execute()
}
