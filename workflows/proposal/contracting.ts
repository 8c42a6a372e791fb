import { act } from '../engine/activities.ts'
import type { ProposalCase } from './proposal-case.ts'

/** Bank account, contract, signature: the award becomes a grant, or the money goes back to the envelope. */
export async function contracting(proposal: ProposalCase): Promise<void> {
  if (proposal.isIn(null, 'awarded')) await verifyBankAccount(proposal)
  if (proposal.isIn(null, 'awarded')) await proposal.ask('prepare-contract')
  for (let round = 1; proposal.isIn(null, 'contracting'); round++) await signature(proposal, String(round))
}

/** The applicant gives an account, a finance officer verifies it; a refused one is asked for again. */
async function verifyBankAccount(proposal: ProposalCase): Promise<void> {
  for (let round = 1; proposal.isIn(null, 'awarded'); round++) {
    const { bankAccount } = await proposal.step((x) => act.grantBrief(x))
    if (bankAccount === 'verified') return
    const subject = String(round)
    if (bankAccount === 'none') await proposal.ask('give-bank-account', { subject })
    if (!proposal.isIn(null, 'awarded')) return
    await proposal.ask('verify-bank-account', { subject })
  }
}

/** When the applicant has not signed in time, the officer gives more time or ends it. */
async function signature(proposal: ProposalCase, subject: string): Promise<void> {
  const { dueAt } = (await proposal.step((x) => act.grantBrief(x))).signing
  if ((await proposal.ask('sign', { subject, ...(dueAt ? { dueAt } : {}) })) === 'lapsed')
    await proposal.ask('extend-signing', { subject })
}
