import { nextStepsOf } from '../../db/case/next-step.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'

/** Until when a task on the case of the address is to be answered; null while nobody was asked. */
export async function dueOf({ db, standing }: Asked, kind: TaskKind, subject?: string): Promise<Date | null> {
  const steps = await nextStepsOf(db, standing.id)
  const asked = steps.find(({ task }) => task?.kind === kind && (subject === undefined || task.subject === subject))
  return asked?.dueAt ?? null
}
