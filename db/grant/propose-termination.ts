import type { Actor } from '../../domain/case/actor.ts'
import { checkFurtherCosts, type FurtherCosts } from '../../domain/grant/check-further-costs.ts'
import { isUnderWay } from '../../domain/grant/next-matters.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { endedGrant } from './ended-grant.ts'
import { lockRunning } from './lock-grant.ts'
import { reportsOf } from './lock-report.ts'
import { paymentsOf } from './payments-of.ts'

export type ProposedTermination = { proposalId: string; reason: string } & Partial<FurtherCosts>

/**
 * An officer proposes to end a running grant early, with the costs that are accepted beside its reports: no report is asked
 * for after the end. What lies with the facility itself is finished first.
 */
export async function proposeTermination(
  trx: Trx,
  actor: Actor,
  { proposalId, reason, furtherMinor = 0n, basis = null }: ProposedTermination,
): Promise<void> {
  const file = await lockRunning(trx, proposalId)
  const reports = (await reportsOf(trx, file.id)).map((report) => ({ ...report, suspendedAt: report.suspended_at }))
  if (isUnderWay(reports, await paymentsOf(trx, file.id))) throw invalidTransition('problem.grant-under-way')
  const problems = checkFurtherCosts({ furtherMinor, basis }, await endedGrant(trx, file.id, furtherMinor))
  if (problems.length) throw invalidInput(problems)
  transition(trx, file, 'propose-termination', 'terminating')
  post(
    trx,
    trx
      .insertInto('termination')
      .values({ proposal_id: file.id, reason, further_minor: furtherMinor, basis, proposed_by: personOf(actor) }),
  )
  record(trx, file, {
    type: 'termination.proposed',
    actor,
    reason,
    detail: { furtherMinor: String(furtherMinor) },
  })
}
