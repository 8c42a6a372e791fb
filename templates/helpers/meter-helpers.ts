import type { Helper } from './helper.ts'
import type { ShownMoney } from './number-helpers.ts'

type Part = { readonly kind: 'paid' | 'committed' | 'reserved'; readonly amount: ShownMoney }

/** `{{#meterBars parts total}}`: each part with where it begins and how long it is, in thousandths of the whole. */
const meterBars: Helper = ([parts, total], { fn }) => {
  const whole = BigInt((total as ShownMoney).amountMinor)
  let begin = 0n
  const bars = (parts as readonly Part[]).map(({ kind, amount }) => {
    const bar = { kind, begin: thousandths(begin, whole), length: thousandths(BigInt(amount.amountMinor), whole) }
    begin += BigInt(amount.amountMinor)
    return bar
  })
  return bars.map((bar) => fn?.(bar) ?? '').join('')
}

const thousandths = (part: bigint, whole: bigint): number => (whole === 0n ? 0 : Number((part * 1000n) / whole))

export const meterHelpers = { meterBars }
