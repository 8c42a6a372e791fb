import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** A call that takes first applications now. */
export const openCall = (db: Database, id: string) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('call as c', 'c.case_id', 'f.id')
    .innerJoin('call_stage as s', (join) => join.onRef('s.call_id', '=', 'f.id').on('s.stage', '=', 1))
    .select(['f.id', 'f.title', 'c.zone', 's.deadline_at'])
    .where('f.id', '=', id)
    .where('f.status', '=', 'published')
    .where('f.stage', '=', 1)
    .where(sql<boolean>`s.deadline_at >= facility_now()`)
    .executeTakeFirst()

/** Organisations that work by letter, for the officers who write for them. */
export const lettersApplicants = (db: Database) =>
  db
    .selectFrom('organisation')
    .select(['id as value', 'name as label'])
    .where('by_letter', '=', true)
    .orderBy('name')
    .limit(200)
    .execute()
