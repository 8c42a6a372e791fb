import type { TaskKind } from '../../domain/task/task-kinds.ts'
import { act } from '../engine/activities.ts'
import type { RequestCase } from './request-case.ts'

/** Beneficiary, officer and every expert say how it went; whoever is silent is passed over. */
export async function reviewing(request: RequestCase): Promise<void> {
  if (!request.isIn(null, 'reviewing')) return
  const { reviewers } = await request.step((x) => act.requestBrief(x))
  await Promise.all(reviewers.map((reviewer) => review(request, reviewer)))
}

const asks: Readonly<Record<string, TaskKind>> = {
  beneficiary: 'review-as-beneficiary',
  officer: 'review-as-officer',
}

/** Whoever is neither of the two is the expert of the mission that is named. */
const review = (request: RequestCase, reviewer: string): Promise<string> =>
  asks[reviewer] ? request.ask(asks[reviewer]) : request.ask('review-as-expert', { subject: reviewer })
