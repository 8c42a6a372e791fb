import { balanceOf } from '../../domain/budget/balance.ts'
import type { EndedGrant } from '../../domain/grant/settlement.ts'
import { postingsOf } from '../budget/book.ts'
import type { Database, Trx } from '../database.ts'
import { contractInForce, contractVersions } from './contract-versions.ts'
import { reportsOf } from './lock-report.ts'

/** The figures that a grant would be settled from if it ended now: the contract, accepted reports, and the ledger. */
export async function endedGrant(
  db: Database | Trx,
  proposalId: string,
  furtherMinor: bigint,
): Promise<EndedGrant & { currency: string }> {
  const contract = contractInForce(await contractVersions(db, proposalId))!
  const reports = await reportsOf(db, proposalId)
  const { paid, recovered, committed } = balanceOf(await postingsOf(db, proposalId))
  return {
    currency: contract.currency,
    grantMinor: contract.amount_minor,
    acceptedMinor: reports.reduce((sum, { accepted_minor }) => sum + (accepted_minor ?? 0n), 0n),
    furtherMinor,
    paidMinor: paid - recovered,
    openMinor: committed,
  }
}
