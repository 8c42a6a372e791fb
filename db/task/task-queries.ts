import { sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import type { TaskHolder, TaskKind } from '../../domain/task/task-kinds.ts'
import { type Database, sqlNow } from '../database.ts'
import { casesVisibleTo, isConflicted } from '../identity/visible-cases.ts'
import { isTaskOf } from './is-task-of.ts'

/** The open tasks that a visitor may answer, in their own right or standing in for somebody, as they fall due. */
export const listTasksFor = (db: Database, visitor: Visitor, most = 200) =>
  openTasks(db, visitor)
    .leftJoin('person as o', 'o.id', 't.owner_id')
    .select([
      't.id',
      't.kind',
      't.subject',
      't.stage',
      't.due_at',
      'f.id as case_id',
      'f.kind as case_kind',
      'f.reference',
      'f.title',
      'o.id as owner_id',
      'o.name as owner_name',
    ])
    .where(isTaskOf(visitor))
    .orderBy('t.due_at')
    .orderBy('t.id')
    .limit(most)
    .execute()
export type ListedTask = Awaited<ReturnType<typeof listTasksFor>>[number]

/** How many tasks on the visitor's cases wait for others, by who holds them. */
export const countWaitingForOthers = (
  db: Database,
  visitor: Visitor,
): Promise<{ holder: TaskHolder; count: number; overdue: number }[]> =>
  openTasks(db, visitor)
    .select('t.holder')
    .select(sql<number>`count(*)::integer`.as('count'))
    .select((e) => e.fn.countAll<number>().filterWhere('t.due_at', '<', sqlNow).as('overdue'))
    .where(sql<boolean>`not ${isTaskOf(visitor)}`)
    .where(casesVisibleTo(visitor, 'f'))
    .groupBy('t.holder')
    .orderBy('t.holder')
    .execute()

const openTasks = (db: Database, visitor: Visitor) =>
  db
    .selectFrom('task as t')
    .innerJoin('case_file as f', 'f.id', 't.case_id')
    .where('t.state', '=', 'open')
    .where(sql<boolean>`not ${isConflicted(visitor, 'f.id')}`)

/** A task by its id, open or not, with what its page's address is made of. */
export const findTask = (db: Database, id: string) =>
  db
    .selectFrom('task')
    .select(['id', 'case_id', 'kind', 'subject', 'stage', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The open task of a kind on a case, for a page that offers to answer it, or says that it is asked. */
export const findTaskToAnswer = (db: Database, caseId: string, kind: TaskKind) =>
  db
    .selectFrom('task')
    .select(['id', 'due_at'])
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .executeTakeFirst()
