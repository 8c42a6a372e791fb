import { notFound } from '../../domain/shared/errors.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** Locks a proposal's call and then the proposal: whatever decides on it may free money, or complete the call. */
export async function lockProposal(trx: Trx, proposalId: string): Promise<{ call: CaseFile; file: CaseFile }> {
  const call = await lockCallOf(trx, proposalId)
  if (!call) throw notFound('proposal')
  return { call, file: await lockCase(trx, proposalId, 'proposal') }
}
