import type { RuleSet } from '../call/rule-set.ts'
import { percentOf } from '../shared/money.ts'

type PaymentRules = RuleSet['payments']

/** The grant as signed, the costs accepted so far in all periods, and what was paid: minor units of one currency. */
export type Account = { grantMinor: bigint; acceptedMinor: bigint; paidMinor: bigint }

/** Paid once the contract is signed. */
export const preFinancing = (grantMinor: bigint, { firstPercent }: PaymentRules): bigint =>
  percentOf(grantMinor, firstPercent)

/**
 * Paid on an accepted interim report: the accepted costs are made good, so that the first instalment stays in the
 * grantee's hands, until the ceiling that holds before the final report.
 */
export function interimPayment({ grantMinor, acceptedMinor, paidMinor }: Account, rules: PaymentRules): bigint {
  const earned = preFinancing(grantMinor, rules) + acceptedMinor
  return notNegative(least(earned, percentOf(grantMinor, rules.ceilingPercent)) - paidMinor)
}

/** After the final report: the accepted costs, at most the grant, against what was paid. One of the two is zero. */
export function finalSettlement({ grantMinor, acceptedMinor, paidMinor }: Account): {
  balanceMinor: bigint
  recoveryMinor: bigint
} {
  const owed = least(acceptedMinor, grantMinor)
  return { balanceMinor: notNegative(owed - paidMinor), recoveryMinor: notNegative(paidMinor - owed) }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const notNegative = (amount: bigint): bigint => (amount > 0n ? amount : 0n)
