/** Digits after the point that differ from two (ISO 4217). Node's own are wrong for AFN, IQD and PKR. */
const minorDigits: Record<string, number> = { IQD: 3, KWD: 3, BHD: 3, JOD: 3, OMR: 3, TND: 3, JPY: 0, KRW: 0, VND: 0 }
export const digitsOf = (currency: string): number => minorDigits[currency] ?? 2

/** `'185600.50'`, `'185,600.5'` or `'185 600'` to minor units; undefined when it is not an amount of that currency. */
export function parseAmount(text: string, currency: string): bigint | undefined {
  const digits = digitsOf(currency)
  const match = /^(\d{1,15})(?:\.(\d{1,3}))?$/.exec(text.trim().replace(/[\s,'\u00a0\u202f]/g, ''))
  if (!match || (match[2] ?? '').length > digits) return undefined
  return BigInt(match[1] + (match[2] ?? '').padEnd(digits, '0'))
}

/** Minor units to the plain decimal that `parseAmount` reads: `18560050n` EUR is `'185600.50'`. */
export function formatAmount(amountMinor: bigint, currency: string): string {
  const digits = digitsOf(currency)
  const sign = amountMinor < 0n ? '-' : ''
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0')
  if (digits === 0) return sign + text
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** A share of an amount in per cent, rounded down to the minor unit, so that shares never exceed the whole. */
export const percentOf = (amountMinor: bigint, percent: number): bigint =>
  (amountMinor * BigInt(Math.round(percent * 100))) / 10_000n
