import { notFound } from '../../domain/shared/errors.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { type CaseFile, type CaseId, lockIfThere } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** Locks a proposal's call and then the proposal: whatever ends its way through a stage may free money, or complete the call. */
export async function lockProposal(trx: Trx, proposalId: CaseId): Promise<{ call: CaseFile; file: CaseFile }> {
  const [call, file] = await Promise.all([lockCallOf(trx, proposalId), lockIfThere(trx, proposalId)])
  if (!call || file?.kind !== 'proposal') throw notFound('proposal')
  return { call, file }
}
