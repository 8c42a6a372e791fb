import { paths } from '../../domain/shared/paths.ts'
import type { Stage } from '../stage.ts'
import { firstTime, type TaskDeed } from './task-deed.ts'

/** The computed outcomes are proposed as they are. */
export async function rank(_stage: Stage, { task, person }: TaskDeed): Promise<void> {
  await person.post(paths.ranking(task.caseId, task.stage), {
    justification: 'By score, as published; ties by the section that weighs most.',
  })
}

async function decisionOn(stage: Stage, caseId: string): Promise<string> {
  const decision = await stage.watch.newestDecision(caseId)
  if (!decision) throw new Error('There is no decision about this case')
  return decision.id
}

export async function approve(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const id = await decisionOn(stage, task.caseId)
  if (answer.sendBackOnce && firstTime(stage, `send back ${task.caseId} ${task.stage}`))
    await person.post(paths.decisionReturn(id), { reason: answer.sendBackOnce })
  else await person.post(paths.decisionApproval(id), {})
}

export async function release(stage: Stage, { task, person }: TaskDeed): Promise<void> {
  await person.post(paths.decisionRelease(await decisionOn(stage, task.caseId)), {})
}

export async function verifyDocuments(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.verification(task.caseId), {
    outcome: answer.outcome ?? 'pass',
    reason: answer.reason ?? 'Statutes, registration and accounts seen.',
  })
}

export async function decideAnew(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.decisionAnew(task.caseId), { outcome: answer.outcome, reason: answer.reason })
}

export async function decideRevocation(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.reconsiderationDecision(task.caseId), {
    revoke: answer.approve ? 'yes' : 'no',
    reason: answer.reason,
  })
}

/** The named proposal moves up while it waits on the list; afterwards freed money stays where it is. */
export async function promoteReserve(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const wanted = stage.proposalIds.get(answer.promote ?? '')
  const waits = wanted && firstTime(stage, `promote ${wanted}`)
  await person.post(
    paths.reservePromotion(task.caseId),
    waits
      ? { subject: task.subject, proposalId: wanted, reason: '' }
      : { subject: task.subject, proposalId: '', reason: answer.otherwise },
  )
}
