import type { Helper } from './helper.ts'
import type { ShownMoney } from './number-helpers.ts'

/** What a meter measures: money, or days of experts' work. */
type Amount = ShownMoney | { readonly days: number }
type Part = { readonly kind: 'paid' | 'committed' | 'reserved'; readonly amount: Amount }

/** `{{#meterBars parts total}}`: each part with where it begins and how long it is, in thousandths of the whole. */
const meterBars: Helper = ([parts, total], { fn }) => {
  const whole = sizeOf(total as Amount)
  let begin = 0n
  const bars = (parts as readonly Part[]).map(({ kind, amount }) => {
    const bar = { kind, begin: thousandths(begin, whole), length: thousandths(sizeOf(amount), whole) }
    begin += sizeOf(amount)
    return bar
  })
  return bars.map((bar) => fn?.(bar) ?? '').join('')
}

const sizeOf = (amount: Amount): bigint => BigInt('days' in amount ? amount.days : amount.amountMinor)

/** `{{show (measured amount)}}`: an amount of a meter as a Shown. */
const measured: Helper = ([amount]) => ('days' in (amount as Amount) ? amount : { money: amount })

const thousandths = (part: bigint, whole: bigint): number => (whole === 0n ? 0 : Number((part * 1000n) / whole))

export const meterHelpers = { meterBars, measured }
