import type { RuleSet } from '../../domain/call/rule-set.ts'
import { parseAmount } from '../../domain/shared/money.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** Opens a call's envelope with the funding sources it is made of; their sum was checked with the rule set. */
export async function createEnvelope(trx: Trx, callId: string, rules: RuleSet): Promise<void> {
  const minor = (amount: string) => parseAmount(amount, rules.currency)!
  const total = minor(rules.envelope.amount)
  const envelope = await trx
    .insertInto('envelope')
    .values({ call_id: callId, currency: rules.currency, total_minor: total, available_minor: total })
    .returning('id')
    .executeTakeFirstOrThrow()
  const sources = rules.envelope.sources.map((source) => ({
    envelope_id: envelope.id,
    budget_line: source.budgetLine,
    amount_minor: minor(source.amount),
    last_signing_on: source.lastSigningOn,
    ends_on: source.endsOn,
  }))
  post(trx, trx.insertInto('funding_source').values(sources))
}
