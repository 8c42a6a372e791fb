import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'

type Silence = { asked: TaskKind; decides: TaskKind; answer: string }

/**
 * An officer decides what somebody else was asked, once that one's time is over: answers the task that says so, or, where
 * the workflow has not opened it yet, makes sure that the time is over.
 */
export async function answerForSilent(
  trx: Trx,
  file: CaseFile,
  actor: Actor,
  { asked, decides, answer }: Silence,
): Promise<{ task?: { id: string; answer: string } }> {
  const answered = await answerIfOpen(trx, file, actor, { kind: decides, answer })
  if (!answered.task && !(await isTimeOver(trx, file, asked))) throw invalidTransition('problem.institution-has-time')
  return answered
}

async function isTimeOver(trx: Trx, file: CaseFile, kind: TaskKind): Promise<boolean> {
  const overdue = await trx
    .selectFrom('task')
    .select('id')
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', kind)
    .where('due_at', '<=', sqlNow)
    .executeTakeFirst()
  return overdue !== undefined
}
