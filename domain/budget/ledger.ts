/**
 * The kinds of ledger entries. Reserving takes from what is available, releasing and decommitting give back;
 * committing turns a reservation into a debt, paying settles it, recovering is money that came back.
 */
export const ledgerKinds = ['reserved', 'released', 'committed', 'decommitted', 'paid', 'recovered'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

export const effectOnAvailable = {
  reserved: -1n,
  released: 1n,
  committed: 0n,
  decommitted: 1n,
  paid: 0n,
  recovered: 0n,
} as const satisfies Record<LedgerKind, bigint>
