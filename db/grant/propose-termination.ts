import type { Actor } from '../../domain/case/actor.ts'
import { isUnderWay } from '../../domain/grant/next-matters.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockRunning } from './lock-grant.ts'
import { paymentsOf } from './lock-payment.ts'
import { reportsOf } from './lock-report.ts'

/** An officer proposes to end a running grant early. What lies with the facility itself is finished first. */
export async function proposeTermination(
  trx: Trx,
  actor: Actor,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<void> {
  const file = await lockRunning(trx, proposalId)
  const reports = (await reportsOf(trx, file.id)).map((report) => ({ ...report, suspendedAt: report.suspended_at }))
  if (isUnderWay(reports, await paymentsOf(trx, file.id))) throw invalidTransition('problem.grant-under-way')
  await transition(trx, file, 'propose-termination', 'terminating')
  await trx
    .insertInto('termination')
    .values({ proposal_id: file.id, reason, proposed_by: personOf(actor) })
    .execute()
  await record(trx, file, { type: 'termination.proposed', actor, reason })
}
