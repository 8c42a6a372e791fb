import { invalidTransition } from '../../domain/shared/errors.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Database, Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'

/**
 * The open task of a kind on a locked case, whatever its round: the workflow numbers subjects (`2/1`, a payment's id
 * with `/2`), a person answers what is open now. `about` is the part of the subject before the round.
 */
export async function findGrantTask(
  trx: Trx,
  file: CaseFile,
  kind: TaskKind,
  about?: string,
): Promise<Task | undefined> {
  return trx
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .$if(about !== undefined, (query) =>
      query.where((e) => e.or([e('subject', '=', about!), e('subject', 'like', `${about}/%`)])),
    )
    .executeTakeFirst()
}

export async function grantTask(trx: Trx, file: CaseFile, kind: TaskKind, about?: string): Promise<Task> {
  const task = await findGrantTask(trx, file, kind, about)
  if (!task) throw invalidTransition('problem.task-not-open')
  return task
}

/** For pages: is somebody asked this now? */
export async function findOpenTaskOfKind(db: Database, proposalId: string, kind: TaskKind): Promise<boolean> {
  const task = await db
    .selectFrom('task')
    .select('id')
    .where('case_id', '=', proposalId)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return task !== undefined
}
