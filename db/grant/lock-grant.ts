import { isRunning, mayPay, needsAccount } from '../../domain/grant/next-matters.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { paymentsOf } from './payments-of.ts'

/** Locks a proposal that has been awarded and that there may be something to pay to: accounts may be given and verified. */
export async function lockAwarded(trx: Trx, proposalId: string): Promise<CaseFile> {
  const [file, payments] = await Promise.all([lockCase(trx, proposalId, 'proposal'), paymentsOf(trx, proposalId)])
  if (!needsAccount(file.status, payments)) throw invalidTransition('problem.not-awarded')
  return file
}

/** Locks a grant whose payments may move: it runs, or it ended early and is being settled. */
export async function lockPayable(trx: Trx, proposalId: string): Promise<CaseFile> {
  const file = await lockCase(trx, proposalId, 'proposal')
  if (!mayPay(file.status)) throw invalidTransition('problem.grant-not-running')
  return file
}

/** Locks a grant whose contract is signed and that goes on: its reports and payments may move. */
export async function lockRunning(trx: Trx, proposalId: string): Promise<CaseFile> {
  const file = await lockCase(trx, proposalId, 'proposal')
  if (!isRunning(file.status)) throw invalidTransition('problem.grant-not-running')
  return file
}
