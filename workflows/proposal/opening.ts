import type { ProposalCase, Stage } from './proposal-case.ts'

/** Until the call opens its submissions: the applicant may submit again, or withdraw. */
export async function opening(proposal: ProposalCase, stage: Stage): Promise<void> {
  while (proposal.isIn(stage.stage, 'submitted')) await proposal.until('opening')
}
