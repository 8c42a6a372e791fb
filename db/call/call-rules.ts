import { sql } from 'kysely'
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

/**
 * The rule set of a call: frozen at publication, so it may be read without a lock, and one that this process knows is not
 * sent again (it is thirty kilobytes).
 */
export async function rulesOfCall(db: Database | Trx, callId: string): Promise<CallRules> {
  const known = frozen.get(callId)
  const call = await db
    .selectFrom('call')
    .select(['rule_version', 'zone', 'currency', 'published_at'])
    .select(
      sql<RuleSet | null>`case when published_at is null or rule_version is distinct from ${known?.version ?? null}
        then rule_set end`.as('rule_set'),
    )
    .where('case_id', '=', callId)
    .executeTakeFirst()
  if (!call) throw notFound('call')
  const rules = call.rule_set ?? known!.rules
  if (call.published_at && call.rule_set) remember(callId, { version: call.rule_version, rules })
  return {
    callId,
    rules,
    ruleVersion: call.rule_version,
    zone: call.zone,
    currency: call.currency,
    calendar: { zone: call.zone, ...rules.calendar },
  }
}

const frozen = new Map<string, { version: number; rules: RuleSet }>()
const MOST_KNOWN = 200

function remember(callId: string, rules: { version: number; rules: RuleSet }): void {
  if (frozen.size >= MOST_KNOWN) frozen.clear()
  frozen.set(callId, rules)
}
