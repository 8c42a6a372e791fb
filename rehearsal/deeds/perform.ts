import { paths } from '../../domain/shared/paths.ts'
import { taskKinds } from '../../domain/task/task-kinds.ts'
import type { Engagement } from '../agenda.ts'
import { publishCall } from '../publish-call.ts'
import type { Act } from '../scenario.ts'
import { callKeyOf, keyOf, missionIdOf, type OpenTask, requestKeyOf, type Stage } from '../stage.ts'
import { actDeeds } from './act-deeds.ts'
import { startDraft, submitApplication } from './applications.ts'
import { adoptFacilityRules, enterRoster } from './expertise-deeds.ts'
import { startRequest, submitRequest } from './request-drafts.ts'
import { requesterFor, type Speaker, speakerFor } from './speaker.ts'
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
  return `${kind} ${subject} of ${keyOf(stage.proposalIds, caseId) ?? requestKeyOf(stage, caseId) ?? 'the call'}`
}

async function performOne(stage: Stage, engagement: Engagement): Promise<void> {
  switch (engagement.what) {
    case 'read': {
      await (await stage.person(engagement.by)).get(paths.message(engagement.letter.id))
      return
    }
    case 'publish':
      return publishCall(stage, engagement.call.key, stage.ruleTexts.calls.get(engagement.call.key)!)
    case 'draft':
      return startDraft(stage, engagement.proposal)
    case 'submit':
      return submitApplication(stage, engagement.proposal)
    case 'facility-rules':
      return adoptFacilityRules(stage, stage.scenario.facilityRules!)
    case 'expert':
      return enterRoster(stage, engagement.expert)
    case 'start-request':
      return startRequest(stage, engagement.request)
    case 'submit-request':
      return submitRequest(stage, engagement.request)
    case 'act':
      return performAct(stage, engagement.act)
    case 'task': {
      const { task, habit } = engagement
      const speaker = habit.by ? { person: await stage.person(habit.by), says: {} } : await holderOf(stage, task)
      return taskDeeds[task.kind](stage, { task, answer: (habit.answer ?? {}) as Record<string, never>, ...speaker })
    }
  }
}

async function performAct(stage: Stage, act: Act): Promise<void> {
  const { request = '', mission = 0 } = act
  await actDeeds[act.does](stage, {
    callId: stage.calls.get(act.call ?? callKeyOf(stage, act.proposal))?.id ?? '',
    proposalId: stage.proposalIds.get(act.proposal ?? '') ?? '',
    requestId: stage.requestIds.get(request) ?? '',
    missionId: missionIdOf(stage, request, mission) ?? '',
    with: act.with as Record<string, string>,
    person: await stage.person(act.by),
    says: {},
  })
}

async function holderOf(stage: Stage, task: OpenTask): Promise<Speaker> {
  const { holder } = taskKinds[task.kind]
  if (holder === 'applicant') return speakerFor(stage, task.caseId)
  if (holder === 'requester') return requesterFor(stage, task.caseId)
  const key = keyOf(stage.personIds, task.ownerId)
  if (!key) throw new Error(`A habit for ${task.kind} must say by whom it is answered.`)
  return { person: await stage.person(key), says: {} }
}
