/** A proposal on the reserve list, with its place in the ranking. */
export type Reserve = { proposalId: string; rank: number; requestedMinor: bigint }

/** Who moves up: the best of the list whose request the money covers. */
export const bestReserve = <R extends Reserve>(reserves: readonly R[], availableMinor: bigint): R | undefined =>
  reserves.filter(({ requestedMinor }) => requestedMinor <= availableMinor).toSorted((a, b) => a.rank - b.rank)[0]
