import type { Problem } from '../shared/errors.ts'
import { formatAmount, parseAmount } from '../shared/money.ts'
import type { RuleSet } from './rule-set.ts'

/** The envelope holds at least one grant and is the sum of its sources; limits are in order. */
export function checkMoney(rules: RuleSet): Problem[] {
  const unreadable = amountsOf(rules).filter(({ amount }) => parseAmount(amount, rules.currency) === undefined)
  if (unreadable.length > 0) {
    return unreadable.map(({ field, amount }) => ({
      field,
      message: 'problem.rule-set.amount-digits',
      values: { given: amount, currency: rules.currency },
    }))
  }
  const minor = (amount: string): bigint => parseAmount(amount, rules.currency)!
  const figures = (values: Record<string, bigint>) => ({
    currency: rules.currency,
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Number(formatAmount(value, rules.currency))]),
    ),
  })
  const { envelope, grant, payments } = rules
  const [total, least, most] = [minor(envelope.amount), minor(grant.minimum), minor(grant.maximum)]
  const sources = envelope.sources.reduce((sum, source) => sum + minor(source.amount), 0n)
  return [
    ...when(least === 0n, { field: 'grant.minimum', message: 'problem.rule-set.grant-of-nothing' }),
    ...when(least > most, {
      field: 'grant.minimum',
      message: 'problem.rule-set.minimum-above-maximum',
      values: figures({ least, most }),
    }),
    ...when(total < most, {
      field: 'envelope.amount',
      message: 'problem.rule-set.envelope-below-grant',
      values: figures({ total, most }),
    }),
    ...when(sources !== total, {
      field: 'envelope.sources',
      message: 'problem.rule-set.sources-do-not-sum',
      values: figures({ sources, total }),
    }),
    ...when(grant.minimumMonths > grant.maximumMonths, {
      field: 'grant.minimumMonths',
      message: 'problem.rule-set.months-out-of-order',
    }),
    ...when(payments.firstPercent > payments.ceilingPercent, {
      field: 'payments.firstPercent',
      message: 'problem.rule-set.first-above-ceiling',
    }),
  ]
}

const amountsOf = ({ envelope, grant }: RuleSet) => [
  { field: 'envelope.amount', amount: envelope.amount },
  ...envelope.sources.map((source, index) => ({
    field: `envelope.sources[${index + 1}].amount`,
    amount: source.amount,
  })),
  { field: 'grant.minimum', amount: grant.minimum },
  { field: 'grant.maximum', amount: grant.maximum },
]

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])
