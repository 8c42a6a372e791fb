import { findTask } from '../../db/task/task-queries.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { taskAddress } from '../../domain/task/task-address.ts'
import type { Asked } from '../asked.ts'
import { type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'

export const taskRoutes = (routes: Routes): void => {
  routes.get(paths.task(':id'), 'task.read', goToTask)
}

/** Letters and lists lead here; the page where a task is answered depends on its kind. */
async function goToTask(request: Asked): Promise<Reply> {
  const task = await findTask(request.db, request.standing.id)
  if (!task) throw notFound('task')
  return seeOther(taskAddress(task.kind, { caseId: task.case_id, subject: task.subject, stage: task.stage }))
}
