import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'

/** The institution did not complete what came back with questions: the request ends by silence. */
export async function lapseRequest(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  if (!task.lapses) return
  await transition(trx, file, 'lapse', 'lapsed')
  await record(trx, file, { type: 'request.lapsed', actor })
}
