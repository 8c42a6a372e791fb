import { act } from '../engine/activities.ts'
import type { RequestCase } from './request-case.ts'

/** Every party is asked at once; silence is consent, and whoever may veto can stop the request. */
export async function consultation(request: RequestCase): Promise<void> {
  if (!request.isIn(null, 'consultation')) return
  const { parties } = await request.step((x) => act.requestBrief(x))
  await Promise.all(parties.map((party) => request.ask('consult', { subject: party })))
}
