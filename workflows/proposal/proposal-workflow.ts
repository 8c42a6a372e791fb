import { act } from '../engine/activities.ts'
import { live } from '../engine/live.ts'
import { contracting } from './contracting.ts'
import { evaluation } from './evaluation.ts'
import { grant } from './grant.ts'
import { invitation } from './invitation.ts'
import { opening } from './opening.ts'
import { outcome } from './outcome.ts'
import { reconsideration } from './reconsideration.ts'
import { screening } from './screening.ts'

/**
 * The written procedure of a proposal, from its first submission to the closed grant. Each phase begins by asking
 * whether the case is in it, so a workflow started anywhere continues there.
 */
export async function proposalWorkflow(id: string): Promise<void> {
  await live(id, act.takeUpProposal, async (proposal) => {
    proposal.alongside('message.unreached', (messageId) => proposal.ask('telephone', { subject: messageId }))
    await reconsideration(proposal)
    for (const stage of proposal.brief.stages) {
      await invitation(proposal, stage)
      await opening(proposal, stage)
      await screening(proposal, stage)
      await evaluation(proposal, stage)
      await outcome(proposal, stage)
    }
    await contracting(proposal)
    await grant(proposal)
  })
}
