import { sql } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { readFacilityRules } from '../../domain/programme/check-facility-rules.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

/**
 * Takes rules in from the text of a file, for another person to adopt. Nothing follows them until then. The same file again,
 * while it is the newest and nobody has adopted it, is the same proposal.
 */
export async function proposeFacilityRules(
  trx: Trx,
  actor: Actor,
  { rules: text }: { rules: string },
): Promise<{ version: number }> {
  const { rules, problems } = readFacilityRules(text)
  if (problems) throw invalidInput(problems)
  const newest = await lockNewest(trx, json(rules), personOf(actor))
  if (newest?.isTheSame) return { version: newest.version }
  const version = (newest?.version ?? 0) + 1
  post(trx, trx.insertInto('facility_rules').values({ version, rules: json(rules), proposed_by: personOf(actor) }))
  recordForFacility(trx, { type: 'facility-rules.proposed', actor, ruleVersion: version })
  return { version }
}

/** Two proposals at once queue here: versions have no gaps and no twins. */
async function lockNewest(trx: Trx, rules: string, proposedBy: string) {
  await sql`lock table facility_rules in share row exclusive mode`.execute(trx)
  return trx
    .selectFrom('facility_rules')
    .select('version')
    .select(
      sql<boolean>`rules = ${rules}::jsonb and proposed_by = ${proposedBy} and adopted_at is null`.as('isTheSame'),
    )
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
