import type { LedgerKind } from './ledger.ts'

/** One entry of the ledger, as far as sums go. */
export type Posting = { kind: LedgerKind; amountMinor: bigint }

/** Where the money stands: `reserved` and `committed` are what is still open of each, `paid` what has left the facility. */
export type Balance = { reserved: bigint; committed: bigint; paid: bigint; recovered: bigint }

/** What some entries (of one case, or of a whole envelope) come to. */
export function balanceOf(postings: readonly Posting[]): Balance {
  const sum = (kind: LedgerKind) =>
    postings.reduce((total, posting) => (posting.kind === kind ? total + posting.amountMinor : total), 0n)
  return {
    reserved: sum('reserved') - sum('released') - sum('committed'),
    committed: sum('committed') - sum('decommitted') - sum('paid'),
    paid: sum('paid'),
    recovered: sum('recovered'),
  }
}

/** What an entry of this kind may be at most: nobody commits more than was reserved, or pays more than was committed. */
export function roomFor(kind: LedgerKind, balance: Balance, availableMinor: bigint): bigint {
  switch (kind) {
    case 'reserved':
      return availableMinor
    case 'released':
    case 'committed':
      return balance.reserved
    case 'decommitted':
    case 'paid':
      return balance.committed
    case 'recovered':
      return balance.paid - balance.recovered
  }
}
