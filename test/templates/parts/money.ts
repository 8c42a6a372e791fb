/** An amount as views carry it: in cents, as text. */
export const euros = (amount: number) => ({ amountMinor: String(amount * 100), currency: 'EUR' })

type Spent = { readonly paid?: number; readonly committed?: number; readonly reserved?: number }

/** The bar that says how much of an envelope is spoken for. */
export function anEnvelopeMeter(total: number, { paid = 0, committed = 0, reserved = 0 }: Spent = {}) {
  const free = euros(total - paid - committed - reserved)
  return {
    parts: Object.entries({ paid, committed, reserved }).map(([kind, amount]) => ({
      kind,
      label: { key: `call.meter.${kind}` },
      amount: euros(amount),
    })),
    total: euros(total),
    free,
    label: { key: 'call.meter.label', values: { total: { money: euros(total) }, free: { money: free } } },
  }
}
