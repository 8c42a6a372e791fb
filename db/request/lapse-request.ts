import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'

/** The institution did not complete what came back with questions: the request ends by silence. */
export function lapseRequest(trx: Trx, file: CaseFile, task: Task, actor: Actor): void {
  if (!task.lapses) return
  transition(trx, file, 'lapse', 'lapsed')
  record(trx, file, { type: 'request.lapsed', actor })
}
