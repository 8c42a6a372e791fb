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

/** The rule set of a call: frozen at publication, so a process that has read it once knows it. */
export async function rulesOfCall(db: Database | Trx, callId: string): Promise<CallRules> {
  const known = frozen.get(callId)
  if (known) return known
  const { isFrozen, ...read } = await readRules(db, callId)
  if (isFrozen) remember(read)
  return read
}

async function readRules(db: Database | Trx, callId: string): Promise<CallRules & { isFrozen: boolean }> {
  const call = await db
    .selectFrom('call')
    .select(['rule_set', 'rule_version', 'zone', 'currency'])
    .select(isPublishedForGood.as('isFrozen'))
    .where('case_id', '=', callId)
    .executeTakeFirst()
  if (!call) throw notFound('call')
  const { rule_set: rules, rule_version: ruleVersion, zone, currency, isFrozen } = call
  return { callId, rules, ruleVersion, zone, currency, calendar: { zone, ...rules.calendar }, isFrozen }
}

/** The transaction that publishes it may still be undone; what another has written is committed. */
const isPublishedForGood = sql<boolean>`published_at is not null
  and call.xmin is distinct from pg_current_xact_id_if_assigned()::xid`

const frozen = new Map<string, CallRules>()
const MOST_KNOWN = 200

function remember(rules: CallRules): void {
  if (frozen.size >= MOST_KNOWN) frozen.clear()
  frozen.set(rules.callId, rules)
}
