import digitsByCurrency from '../../reference/currencies.json' with { type: 'json' }

/** Digits after the point by currency (ISO 4217). Node's own are wrong for AFN, IQD and PKR. */
const digits: Readonly<Record<string, number>> = digitsByCurrency

export const isCurrency = (code: string): boolean => Object.hasOwn(digits, code)

export const digitsOf = (currency: string): number => digits[currency] ?? 2

/** `'185600.50'`, `'185,600.5'` or `'185 600'` to minor units; undefined when it is not an amount of that currency. */
export function parseAmount(text: string, currency: string): bigint | undefined {
  const places = digitsOf(currency)
  const match = /^(\d{1,15})(?:\.(\d{1,3}))?$/.exec(text.trim().replace(/[\s,'\u00a0\u202f]/g, ''))
  if (!match || (match[2] ?? '').length > places) return undefined
  return BigInt(match[1] + (match[2] ?? '').padEnd(places, '0'))
}

/** Minor units to the plain decimal that `parseAmount` reads: `18560050n` EUR is `'185600.50'`. */
export function formatAmount(amountMinor: bigint, currency: string): string {
  const places = digitsOf(currency)
  const sign = amountMinor < 0n ? '-' : ''
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(places + 1, '0')
  if (places === 0) return sign + text
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** A share of an amount in per cent, rounded down to the minor unit, so that shares never exceed the whole. */
export const percentOf = (amountMinor: bigint, percent: number): bigint =>
  (amountMinor * BigInt(Math.round(percent * 100))) / 10_000n
