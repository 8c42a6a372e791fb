import type { ProposalCase, Stage } from './proposal-case.ts'

/** The preselected applicant is asked for the next stage's application; silence at the deadline lapses the invitation. */
export async function invitation(proposal: ProposalCase, stage: Stage): Promise<void> {
  if (!proposal.isIn(stage.stage, 'invited')) return
  await proposal.ask('apply-in-full', { dueAt: stage.settledAt })
}
