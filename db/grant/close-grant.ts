import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import { isSettled } from '../../domain/grant/next-matters.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { freeMoney } from '../budget/free-money.ts'
import { completeStage } from '../call/complete-stage.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { type CaseFile, positionOf, transition } from '../case/case-file.ts'
import { takeStep } from '../case/take-step.ts'
import type { Trx } from '../database.ts'
import { reportsOf } from './lock-report.ts'
import { paymentsOf } from './payments-of.ts'

/** All reports judged, all payments made: the grant ends, and what it did not need goes back to the envelope. */
export async function closeGrant(trx: Trx, context: EngineContext): Promise<{ position: Position }> {
  let call: CaseFile | undefined
  const lockFirst = async () => {
    call = await lockCallOf(trx, context.caseId)
  }
  const { file } = await takeStep(trx, context, { name: 'close-grant', lockFirst }, (file) =>
    close(trx, context, file, call!),
  )
  return { position: positionOf(file) }
}

async function close(trx: Trx, context: EngineContext, file: CaseFile, call: CaseFile): Promise<null> {
  const actor = { kind: 'engine', ...context } as const
  const reports = (await reportsOf(trx, file.id)).map((report) => ({ ...report, suspendedAt: report.suspended_at }))
  if (!isSettled(reports, await paymentsOf(trx, file.id))) throw invalidTransition('problem.grant-not-settled')
  transition(trx, file, 'close', 'closed')
  const auditId = record(trx, file, { type: 'grant.closed', actor })
  await freeMoney(trx, call, { proposalId: file.id, actor, key: 'closed', auditId })
  await completeStage(trx, call, actor)
  return null
}
