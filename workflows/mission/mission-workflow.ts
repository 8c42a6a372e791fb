import { act } from '../engine/activities.ts'
import { live } from '../engine/live.ts'
import { agreement } from './agreement.ts'
import { journey } from './journey.ts'
import { payment } from './payment.ts'
import { report } from './report.ts'

/** The written procedure of a mission: agreed by both sides, carried out, reported, validated, paid. */
export async function missionWorkflow(id: string): Promise<void> {
  await live(id, act.takeUpMission, async (mission) => {
    mission.alongside('message.unreached', (messageId) => mission.ask('telephone', { subject: messageId }))
    await agreement(mission)
    await journey(mission)
    await report(mission)
    await payment(mission)
  })
}
