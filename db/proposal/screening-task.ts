import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Database } from '../database.ts'

/** The open task of a kind on a case, for a page that offers to answer it. */
export const findOpenTaskOf = (db: Database, caseId: string, kind: TaskKind) =>
  db
    .selectFrom('task')
    .select(['id', 'due_at'])
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .executeTakeFirst()
