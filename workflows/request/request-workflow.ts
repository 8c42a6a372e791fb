import { act } from '../engine/activities.ts'
import { live } from '../engine/live.ts'
import { approval } from './approval.ts'
import { consultation } from './consultation.ts'
import { delivery } from './delivery.ts'
import { endorsement } from './endorsement.ts'
import { followUp } from './follow-up.ts'
import { reviewing } from './reviewing.ts'

/**
 * The written procedure of a request, from a ministry's need to what came of it six months later. Each phase begins by
 * asking whether the case is in it, so a workflow started anywhere continues there.
 */
export async function requestWorkflow(id: string): Promise<void> {
  await live(id, act.takeUpRequest, async (request) => {
    request.alongside('message.unreached', (messageId) => request.ask('telephone', { subject: messageId }))
    await endorsement(request)
    await consultation(request)
    await approval(request)
    await delivery(request)
    await reviewing(request)
    await followUp(request)
  })
}
