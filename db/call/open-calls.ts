import { sql } from 'kysely'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import { parseAmount } from '../../domain/shared/money.ts'
import { type Database, sqlNow } from '../database.ts'

/** The calls to which anybody may still apply, those that close first before the others: for the front page. */
export async function listOpenCalls(db: Database) {
  const rows = await db
    .selectFrom('call as c')
    .innerJoin('case_file as f', 'f.id', 'c.case_id')
    .innerJoin('call_stage as s', 'f.id', 's.call_id')
    .select(['f.id', 'c.rule_set', 's.deadline_at'])
    .select(sql<number>`ceil(extract(epoch from s.deadline_at - facility_now()) / 86400)::integer`.as('days_left'))
    .where('f.status', '=', 'published')
    .where('f.stage', '=', 1)
    .where('s.stage', '=', 1)
    .where('s.deadline_at', '>', sqlNow)
    .orderBy('s.deadline_at')
    .orderBy('f.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    isOpen: true,
    daysLeft: row.days_left,
    opensAt: null,
    closesAt: row.deadline_at,
    ...offerOf(row.rule_set),
  }))
}

/** What a call offers, for whoever thinks of applying. */
export function offerOf(rules: RuleSet) {
  const money = (amount: string) => ({ amountMinor: parseAmount(amount, rules.currency)!, currency: rules.currency })
  return {
    title: rules.title,
    summary: rules.summary,
    least: money(rules.grant.minimum),
    most: money(rules.grant.maximum),
    envelope: money(rules.envelope.amount),
    months: { least: rules.grant.minimumMonths, most: rules.grant.maximumMonths },
    countries: rules.countries,
    zone: rules.zone,
  }
}
