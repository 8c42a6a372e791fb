import { sql } from 'kysely'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { maySuit, type TaskKind } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { Task } from './open-task.ts'

/** The open task of a kind on a locked case, or a refusal: somebody else answered it, or it is no longer asked. */
export async function openTaskOf(trx: Trx, file: CaseFile, kind: TaskKind, about?: string): Promise<Task> {
  const task = await findOpenTask(trx, file, kind, about)
  if (!task) throw invalidTransition('problem.task-not-open')
  return task
}

/**
 * The open task of a kind on a locked case, whatever its round: the workflow numbers rounds at the end of the subject
 * (`2/1`, a payment's id with `/2`), a person answers what is open now. `about` is the subject, or its part before the
 * round; without it there is one of the kind at a time.
 */
export async function findOpenTask(
  trx: Trx,
  file: CaseFile,
  kind: TaskKind,
  about?: string,
): Promise<Task | undefined> {
  if (!maySuit(kind, file.status)) return undefined
  return trx
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .$if(about !== undefined, (query) =>
      query.where((e) => e.or([e('subject', '=', about!), sql<boolean>`starts_with(subject, ${`${about}/`})`])),
    )
    .executeTakeFirst()
}
