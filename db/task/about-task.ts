import type { Happening } from '../audit/record.ts'
import type { Task } from './open-task.ts'

/** What `record` is told of a task that is asked, or has not been answered: who may answer it, and what messages say of it. */
export const aboutTask = (task: Task): Pick<Happening, 'asked' | 'detail'> => ({
  asked: task,
  detail: { taskId: task.id, taskKind: task.kind, subject: task.subject, dueAt: task.due_at.toISOString() },
})
