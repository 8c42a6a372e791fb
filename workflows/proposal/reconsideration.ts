import type { ProposalCase } from './proposal-case.ts'

/** A refused proposal was reopened: another person approves that the outcome is revoked, or keeps it. */
export async function reconsideration(proposal: ProposalCase): Promise<void> {
  if (!proposal.isIn(null, 'reconsidered')) return
  await proposal.ask('approve-revocation')
}
