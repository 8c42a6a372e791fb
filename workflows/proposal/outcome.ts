import { act } from '../engine/activities.ts'
import type { ProposalCase, Stage } from './proposal-case.ts'

/**
 * From the ranking to a released letter. The call decides for the whole stage; a proposal that came back later, or moves
 * up from the reserve list, is decided on its own.
 */
export async function outcome(proposal: ProposalCase, stage: Stage): Promise<void> {
  let ownDecision = proposal.takePending('decision.proposed')[0]
  while (proposal.isIn(stage.stage, 'ranked', 'eligibility', 'decided', 'reserve')) {
    if (proposal.isIn(stage.stage, 'ranked')) ownDecision = await decision(proposal, stage)
    if (proposal.isIn(stage.stage, 'eligibility')) await proposal.ask('verify-documents')
    if (proposal.isIn(stage.stage, 'decided')) await release(proposal, ownDecision)
    if (proposal.isIn(stage.stage, 'reserve')) ownDecision = await reserve(proposal, ownDecision)
  }
}

async function decision(proposal: ProposalCase, stage: Stage): Promise<string | undefined> {
  if (stage.isReleased) return decideAnew(proposal)
  await proposal.until('decision')
  return undefined
}

/** An officer proposes, another person approves; sent back, the officer proposes again. */
async function decideAnew(proposal: ProposalCase): Promise<string> {
  for (let sentBack = ''; ; ) {
    const decisionId = await proposal.ask('decide-anew', { subject: sentBack })
    if (decisionId === 'moot') return decisionId
    if ((await proposal.ask('approve-anew', { subject: decisionId })) !== 'sent-back') return decisionId
    sentBack = decisionId
  }
}

/** The outcome is invisible until its letter is released: with the stage's batch, or on its own. */
async function release(proposal: ProposalCase, ownDecision: string | undefined): Promise<void> {
  if (ownDecision) await proposal.ask('release-anew', { subject: ownDecision })
  else await proposal.until('release')
}

/** Waits for money, at most as long as the list is valid. A promotion is drafted on the call and approved here. */
async function reserve(proposal: ProposalCase, proposed: string | undefined): Promise<string | undefined> {
  const isProposed = () => proposal.hasPending('decision.proposed')
  const { reserveUntil } = await proposal.step((x) => act.reserveBrief(x))
  for (let decisionId = proposed; proposal.isIn(null, 'reserve'); ) {
    decisionId ??= proposal.takePending('decision.proposed')[0]
    if (decisionId) {
      if ((await proposal.ask('approve-anew', { subject: decisionId })) !== 'sent-back') return decisionId
      decisionId = undefined
    } else if (!(await proposal.until('place', reserveUntil, isProposed))) {
      await proposal.step((x) => act.expireReserve(x))
    }
  }
  return undefined
}
