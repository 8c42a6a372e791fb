import type { RuleSet } from '../../domain/call/rule-set.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { WorkingCalendar } from '../../domain/shared/working-days.ts'
import type { Database, Trx } from '../database.ts'

export type CallRules = {
  callId: string
  rules: RuleSet
  ruleVersion: number
  zone: string
  currency: string
  calendar: WorkingCalendar
}

/** The rule set of a call: frozen at publication, so it may be read without a lock. */
export async function rulesOfCall(db: Database | Trx, callId: string): Promise<CallRules> {
  const call = await db
    .selectFrom('call')
    .select(['rule_set', 'rule_version', 'zone', 'currency'])
    .where('case_id', '=', callId)
    .executeTakeFirst()
  if (!call) throw notFound('call')
  const rules = call.rule_set
  return {
    callId,
    rules,
    ruleVersion: call.rule_version,
    zone: call.zone,
    currency: call.currency,
    calendar: { zone: call.zone, ...rules.calendar },
  }
}
