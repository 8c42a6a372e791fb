import { act } from '../engine/activities.ts'
import { live } from '../engine/live.ts'
import { decided } from './decided.ts'
import { decision } from './decision.ts'
import { evaluating } from './evaluating.ts'
import { published } from './published.ts'

/** The written procedure of a call: published, then per stage opened, evaluated and decided, until its last grant is closed. */
export async function callWorkflow(id: string): Promise<void> {
  await live(id, act.takeUpCall, async (call) => {
    while (call.isIn(null, 'draft')) await call.ask('publish')
    for (const stage of call.brief.stages) {
      await published(call, stage)
      await evaluating(call, stage)
      await decision(call, stage)
    }
    await decided(call)
  })
}
