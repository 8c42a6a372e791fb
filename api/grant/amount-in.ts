import { invalidInput } from '../../domain/shared/errors.ts'
import { parseAmount } from '../../domain/shared/money.ts'

/** What was typed as an amount of this currency, in minor units; or a refusal at its field. */
export function amountIn(typed: string, { currency, field }: { currency: string; field: string }): bigint {
  const amountMinor = parseAmount(typed, currency)
  if (amountMinor === undefined) throw invalidInput([{ field, message: 'problem.amount' }])
  return amountMinor
}
