import { paths } from '../../domain/shared/paths.ts'
import { taskKinds } from '../../domain/task/task-kinds.ts'
import type { Engagement } from '../agenda.ts'
import { publishCall } from '../publish-call.ts'
import { callKeyOf, keyOf, type OpenTask, type Stage } from '../stage.ts'
import { actDeeds } from './act-deeds.ts'
import { startDraft, submitApplication } from './applications.ts'
import { type Speaker, speakerFor } from './speaker.ts'
import { taskDeeds } from './task-deeds.ts'

/** Does what somebody is engaged to do, over HTTP; a failure says which engagement it was. */
export async function perform(stage: Stage, engagement: Engagement): Promise<void> {
  try {
    await performOne(stage, engagement)
  } catch (error) {
    throw new Error(`${describe(stage, engagement)}: ${(error as Error).message}`, { cause: error })
  }
}

function describe(stage: Stage, engagement: Engagement): string {
  if (engagement.what !== 'task')
    return `${engagement.id}${engagement.what === 'act' ? ` (${engagement.act.does})` : ''}`
  const { kind, subject, caseId } = engagement.task
  return `${kind} ${subject} of ${keyOf(stage.proposalIds, caseId) ?? 'the call'}`
}

async function performOne(stage: Stage, engagement: Engagement): Promise<void> {
  switch (engagement.what) {
    case 'read': {
      await (await stage.person(engagement.by)).get(paths.message(engagement.letter.id))
      return
    }
    case 'publish':
      return publishCall(stage, engagement.call.key, stage.callTexts.get(engagement.call.key)!)
    case 'draft':
      return startDraft(stage, engagement.proposal)
    case 'submit':
      return submitApplication(stage, engagement.proposal)
    case 'act': {
      const { act } = engagement
      const proposalId = act.proposal === undefined ? '' : (stage.proposalIds.get(act.proposal) ?? '')
      const speaker = { person: await stage.person(act.by), says: {} }
      const callId = stage.calls.get(act.call ?? callKeyOf(stage, act.proposal))?.id ?? ''
      return actDeeds[act.does](stage, { callId, proposalId, with: act.with as Record<string, string>, ...speaker })
    }
    case 'task': {
      const { task, habit } = engagement
      const speaker = habit.by ? { person: await stage.person(habit.by), says: {} } : await holderOf(stage, task)
      return taskDeeds[task.kind](stage, { task, answer: (habit.answer ?? {}) as Record<string, never>, ...speaker })
    }
  }
}

async function holderOf(stage: Stage, task: OpenTask): Promise<Speaker> {
  if (taskKinds[task.kind].holder === 'applicant') return speakerFor(stage, task.caseId)
  const key = keyOf(stage.personIds, task.ownerId)
  if (!key) throw new Error(`A habit for ${task.kind} must say by whom it is answered.`)
  return { person: await stage.person(key), says: {} }
}
