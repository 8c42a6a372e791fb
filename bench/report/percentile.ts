/** The value below which so many per cent of the values lie (nearest rank); NaN of nothing. */
export function percentile(values: readonly number[], per: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((per / 100) * sorted.length) - 1)] ?? Number.NaN
}
