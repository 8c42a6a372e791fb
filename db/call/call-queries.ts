import { sql } from 'kysely'
import type { EventType } from '../../domain/events.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'

/** The calls that a visitor may look at, newest first, with the deadline of the stage that each is in. */
export const listCalls = (db: Database, visitor: Visitor) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('call as c', 'c.case_id', 'f.id')
    .leftJoin('call_stage as s', (join) => join.onRef('s.call_id', '=', 'f.id').onRef('s.stage', '=', 'f.stage'))
    .leftJoin('envelope as e', 'e.call_id', 'f.id')
    .select([
      'f.id',
      'f.reference',
      'f.title',
      'f.status',
      'f.stage',
      'c.zone',
      's.deadline_at',
      'e.total_minor',
      'e.currency',
    ])
    .where('f.kind', '=', 'call')
    .where(casesVisibleTo(visitor, 'f'))
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id')
    .execute()
export type ListedCall = Awaited<ReturnType<typeof listCalls>>[number]

/** A call as its pages show it; who may look was decided before. */
export async function readCall(db: Database, callId: string) {
  const row = await db
    .selectFrom('case_file as f')
    .innerJoin('call as c', 'c.case_id', 'f.id')
    .innerJoin('person as drafter', 'drafter.id', 'c.drafted_by')
    .leftJoin('person as publisher', 'publisher.id', 'c.published_by')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'f.stage', 'f.version', 'f.hold_reason'])
    .select([
      'c.rule_set',
      'c.rule_version',
      'c.zone',
      'c.currency',
      'c.drafted_at',
      'c.published_at',
      'c.reserve_until',
    ])
    .select(['drafter.name as drafted_by', 'publisher.name as published_by'])
    .where('f.id', '=', callId)
    .executeTakeFirst()
  if (!row) throw notFound('call')
  return row
}
export type CallRow = Awaited<ReturnType<typeof readCall>>

/** How many of the call's proposals stand where, of those that the visitor may look at. */
export const countByStatus = (db: Database, visitor: Visitor, callId: string) =>
  db
    .selectFrom('case_file as f')
    .select(['f.stage', 'f.status'])
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('f.call_id', '=', callId)
    .where('f.kind', '=', 'proposal')
    .where(casesVisibleTo(visitor, 'f'))
    .groupBy(['f.stage', 'f.status'])
    .orderBy('f.stage')
    .orderBy('f.status')
    .execute()

/** What a call's timeline tells; reminders and single questions would drown it. */
const told: readonly EventType[] = [
  'call.drafted',
  'call.redrafted',
  'call.published',
  'call.discarded',
  'call.deadline-moved',
  'call.opened',
  'stage.completed',
  'stage.overdue',
  'ranking.proposed',
  'ranking.sent-back',
  'ranking.approved',
  'letters.released',
  'call.completed',
  'hold.placed',
  'hold.released',
]

export const timelineOf = (db: Database, callId: string) =>
  db
    .selectFrom('audit_entry as a')
    .leftJoin('person as p', 'p.id', 'a.actor_id')
    .select(['a.type', 'a.at', 'a.stage', 'a.reason', 'p.name as by'])
    .where('a.case_id', '=', callId)
    .where('a.type', 'in', [...told])
    .orderBy('a.no')
    .execute()
