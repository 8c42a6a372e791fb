import { act } from '../engine/activities.ts'
import type { RequestCase } from './request-case.ts'

/** Months later the institution is asked what came of it; then the request is closed, answered or not. */
export async function followUp(request: RequestCase): Promise<void> {
  if (!request.isIn(null, 'follow-up')) return
  const { followUpAt } = await request.step((x) => act.requestBrief(x))
  if (await request.until('follow-up', followUpAt)) return
  await request.ask('follow-up')
}
