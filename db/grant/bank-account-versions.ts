import type { Selectable } from 'kysely'
import type { Database, Trx } from '../database.ts'
import type { BankAccountTable } from '../schema/bank-account.ts'

export type BankAccountVersion = Selectable<BankAccountTable>

/** Every version of the account of a proposal's organisation, the newest first. */
export async function bankAccountVersions(db: Database | Trx, proposalId: string): Promise<BankAccountVersion[]> {
  return db
    .selectFrom('bank_account')
    .innerJoin('proposal', 'proposal.organisation_id', 'bank_account.organisation_id')
    .selectAll('bank_account')
    .where('proposal.case_id', '=', proposalId)
    .orderBy('bank_account.version', 'desc')
    .execute()
}

/** How far the newest version has come; a refused one counts as none, because another is needed. */
export function stateOf([newest]: readonly BankAccountVersion[]): 'none' | 'entered' | 'verified' {
  if (!newest || newest.status === 'refused') return 'none'
  return newest.status
}
