import { balanceOf } from '../../domain/budget/balance.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { postingsOf } from './book.ts'
import { decommit, release } from './book-money.ts'
import { hasReserveList } from './has-reserve-list.ts'

/** `keepMinor` stays committed: it will still be paid. */
type Freed = { proposalId: string; actor: Actor; key: string; auditId: string; keepMinor?: bigint }

/**
 * Gives back everything that is still reserved or committed for a proposal, and asks, where the locked call has a reserve
 * list, who moves up. `auditId` is the entry of the deed that freed it. Returns the amount; nothing open is 0.
 */
export async function freeMoney(trx: Trx, call: CaseFile, freed: Freed): Promise<bigint> {
  const { amountMinor, entryId } = await giveBack(trx, call.id, freed)
  if (entryId && (await hasReserveList(trx, call.id)))
    offerToReserve(trx, call, freed.actor, { subject: entryId, amountMinor })
  return amountMinor
}

/** Gives back without offering it to anybody: a decision that is taken back frees money for the same ranking. */
export async function giveBack(
  trx: Trx,
  callId: string,
  { proposalId, key, auditId, keepMinor = 0n }: Omit<Freed, 'actor'>,
): Promise<{ amountMinor: bigint; entryId: string | undefined }> {
  const { reserved, committed: open } = balanceOf(await postingsOf(trx, proposalId))
  const committed = open - keepMinor
  const booking = { callId, caseId: proposalId, key, auditId }
  let entryId: string | undefined
  if (reserved > 0n) entryId = await release(trx, { ...booking, amountMinor: reserved })
  if (committed > 0n) entryId = await decommit(trx, { ...booking, amountMinor: committed })
  return { amountMinor: reserved + committed, entryId }
}

/** The call's workflow asks the task `promote-reserve` for this subject. */
export function offerToReserve(
  trx: Trx,
  call: CaseFile,
  actor: Actor,
  { subject, amountMinor }: { subject: string; amountMinor: bigint },
): void {
  record(trx, call, { type: 'envelope.freed', actor, subject, detail: { amountMinor: String(amountMinor) } })
}
