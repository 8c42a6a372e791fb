import { paths } from '../../domain/shared/paths.ts'
import { keyOf, type Stage } from '../stage.ts'
import { fillIn } from './applications.ts'
import type { TaskDeed } from './task-deed.ts'

export async function publish(stage: Stage, { task, person }: TaskDeed): Promise<void> {
  await person.post(paths.publication(task.caseId), { version: await stage.watch.caseVersion(task.caseId) })
}

/** The invited applicant fills in the full application and submits it, or declines. */
export async function applyInFull(stage: Stage, { task, answer, person, says }: TaskDeed): Promise<void> {
  if (answer.decline) {
    await person.post(paths.withdrawal(task.caseId), { reason: answer.decline, ...says })
    return
  }
  const key = keyOf(stage.proposalIds, task.caseId)
  const proposal = stage.scenario.proposals.find((candidate) => candidate.key === key)!
  const stageNo = await stage.watch.caseStage(task.caseId)
  await fillIn(stage, proposal, stageNo, { person, says })
  await person.post(paths.submission(task.caseId), {
    version: await stage.watch.draftVersion(task.caseId, stageNo),
    ...says,
  })
}

/** A letter has not reached its reader: it is posted, read out on the telephone, and that is noted. */
export async function telephone(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.messageReach(task.subject), { note: answer.note ?? 'Reached by telephone.' })
}
