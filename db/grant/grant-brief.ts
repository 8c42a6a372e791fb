import type { GrantBrief } from '../../domain/case/briefs.ts'
import { periodEnd } from '../../domain/grant/periods.ts'
import type { Database, Trx } from '../database.ts'
import { bankAccountVersions, stateOf } from './bank-account-versions.ts'
import { type ContractVersion, contractInForce, contractVersions } from './contract-versions.ts'
import { reportsOf } from './lock-report.ts'
import { paymentsOf } from './payments-of.ts'

/** What the workflow follows of a grant: states, rounds and instants (epoch milliseconds), no personal data. */
export async function grantBrief(db: Database | Trx, proposalId: string): Promise<GrantBrief> {
  const [zone, payments, reports, accounts, versions] = await Promise.all([
    zoneOf(db, proposalId),
    paymentsOf(db, proposalId),
    reportsOf(db, proposalId),
    bankAccountVersions(db, proposalId),
    contractVersions(db, proposalId),
  ])
  return {
    bankAccount: stateOf(accounts),
    signing: signingIn(versions),
    payments: payments.map(({ id, kind, period, status, round, due_on }) => ({
      id,
      kind,
      period,
      status,
      round,
      dueAt: due_on === null ? null : periodEnd(due_on, zone).getTime(),
    })),
    reports: reports.map(({ period, kind, status, round, to_on, due_at }) => ({
      period,
      kind,
      status,
      round,
      periodEndsAt: periodEnd(to_on, zone).getTime(),
      dueAt: due_at.getTime(),
    })),
  }
}

async function zoneOf(db: Database | Trx, proposalId: string): Promise<string> {
  const { zone } = await db
    .selectFrom('proposal')
    .innerJoin('call', 'call.case_id', 'proposal.call_id')
    .select('call.zone')
    .where('proposal.case_id', '=', proposalId)
    .executeTakeFirstOrThrow()
  return zone
}

/** Each time to sign, the first and every extension, is a prepared version of the contract. */
function signingIn(versions: readonly ContractVersion[]): GrantBrief['signing'] {
  const prepared = versions.filter(({ kind }) => kind === 'prepared')
  return {
    round: prepared.length,
    state: contractInForce(versions) ? 'signed' : prepared.length > 0 ? 'prepared' : 'none',
    dueAt: prepared[0]?.sign_by?.getTime() ?? null,
  }
}
