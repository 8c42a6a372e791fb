import { act } from '../engine/activities.ts'
import type { ProposalCase, Stage } from './proposal-case.ts'

/** Every seat is filled with an evaluator who has no conflict and answers; the last evaluation in ranks the proposal. */
export async function evaluation(proposal: ProposalCase, stage: Stage): Promise<void> {
  if (!proposal.isIn(stage.stage, 'evaluation')) return
  const seats = Array.from({ length: stage.evaluators }, (_, index) => index + 1)
  await Promise.all(seats.map((seat) => fillSeat(proposal, stage, seat)))
}

/** A conflicted, silent or replaced evaluator makes way for the next: one round each. */
async function fillSeat(proposal: ProposalCase, stage: Stage, seat: number): Promise<void> {
  for (let round = 1; proposal.isIn(stage.stage, 'evaluation'); round++) {
    const subject = `${seat}/${round}`
    const { missing } = await proposal.step((x) => act.assignEvaluator(x, { seat, round }))
    if (missing) await proposal.ask('find-evaluator', { subject })
    if (!proposal.isIn(stage.stage, 'evaluation')) return
    if ((await proposal.ask('evaluate', { subject })) === 'submitted') return
  }
}
