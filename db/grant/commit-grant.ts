import { balanceOf } from '../../domain/budget/balance.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { postingsOf } from '../budget/book.ts'
import { commit, release } from '../budget/book-money.ts'
import { offerToReserve } from '../budget/free-money.ts'
import { hasReserveList } from '../budget/has-reserve-list.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

type Commitment = { proposalId: string; amountMinor: bigint; actor: Actor; auditId: string }

/** Turns the reservation into a debt. What the contract needs less than was awarded goes back, and to the reserve list. */
export async function commitGrant(trx: Trx, call: CaseFile, commitment: Commitment): Promise<void> {
  const { proposalId, amountMinor, actor, auditId } = commitment
  const booking = { callId: call.id, caseId: proposalId, key: 'contract', auditId }
  await commit(trx, { ...booking, amountMinor })
  const left = balanceOf(await postingsOf(trx, proposalId)).reserved
  if (left === 0n) return
  const entryId = await release(trx, { ...booking, amountMinor: left })
  if (await hasReserveList(trx, call.id)) offerToReserve(trx, call, actor, { subject: entryId, amountMinor: left })
}
