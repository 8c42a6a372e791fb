import type { Selectable } from 'kysely'
import type { Database, Trx } from '../database.ts'
import type { ContractVersionTable } from '../schema/contract-version.ts'
import { post } from '../transaction.ts'

export type ContractVersion = Selectable<ContractVersionTable>

/** The versions of a grant's contract, the newest first; an extension of the time to sign is one of its own. */
export async function contractVersions(db: Database | Trx, proposalId: string): Promise<ContractVersion[]> {
  return db
    .selectFrom('contract_version')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('version', 'desc')
    .execute()
}

export const preparedOf = (versions: readonly ContractVersion[]): ContractVersion | undefined =>
  versions.find(({ kind }) => kind === 'prepared')

/** What is in force: as signed, or as amended since. */
export const contractInForce = (versions: readonly ContractVersion[]): ContractVersion | undefined =>
  versions.find(({ kind }) => kind === 'signed' || kind === 'amended')

type NewVersion = Pick<ContractVersion, 'kind' | 'amount_minor' | 'currency' | 'starts_on' | 'ends_on'> &
  Partial<Pick<ContractVersion, 'made_by' | 'on_behalf_of' | 'on_behalf_note' | 'sign_by'>>

/** Adds the next version; none is ever changed. */
export async function addContractVersion(trx: Trx, proposalId: string, contract: NewVersion): Promise<number> {
  const version = ((await contractVersions(trx, proposalId))[0]?.version ?? 0) + 1
  post(trx, trx.insertInto('contract_version').values({ proposal_id: proposalId, version, ...contract }))
  return version
}
