import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { WorkingCalendar } from '../../domain/shared/working-days.ts'
import type { Database, Trx } from '../database.ts'

export type RulesInForce = { rules: FacilityRules; version: number; zone: string; calendar: WorkingCalendar }

/** The newest rules that two people have adopted; undefined while the facility gives no expertise. */
export async function rulesInForce(db: Database | Trx): Promise<RulesInForce | undefined> {
  const row = await db
    .selectFrom('facility_rules')
    .select(['version', 'rules'])
    .where('adopted_at', 'is not', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && inForce(row)
}

/** The rules under which a request was submitted, or a mission's request: frozen, so they are read without a lock. */
export async function rulesOfRequest(db: Database | Trx, caseId: string): Promise<RulesInForce> {
  const row = await db
    .selectFrom('request')
    .innerJoin('facility_rules', 'facility_rules.version', 'request.rule_version')
    .leftJoin('mission', 'mission.request_id', 'request.case_id')
    .select(['facility_rules.version', 'facility_rules.rules'])
    .where((e) => e.or([e('request.case_id', '=', caseId), e('mission.case_id', '=', caseId)]))
    .limit(1)
    .executeTakeFirst()
  if (!row) throw notFound('request')
  return inForce(row)
}

/**
 * The rules by which a request is written and handed in: those under which it was submitted, and before that those in
 * force now, whatever they were when somebody began to write.
 */
export const rulesToSubmitUnder = (
  db: Database | Trx,
  { id, reference }: { id: string; reference: string | null },
): Promise<RulesInForce | undefined> => (reference ? rulesOfRequest(db, id) : rulesInForce(db))

const inForce = ({ rules, version }: { rules: FacilityRules; version: number }): RulesInForce => ({
  rules,
  version,
  zone: rules.zone,
  calendar: { zone: rules.zone, ...rules.calendar },
})
