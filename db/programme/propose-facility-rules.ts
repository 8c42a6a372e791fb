import { sql } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { readFacilityRules } from '../../domain/programme/check-facility-rules.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'

/** Takes rules in from the text of a file, for another person to adopt. Nothing follows them until then. */
export async function proposeFacilityRules(
  trx: Trx,
  actor: Actor,
  { rules: text }: { rules: string },
): Promise<{ version: number }> {
  const { rules, problems } = readFacilityRules(text)
  if (problems) throw invalidInput(problems)
  const version = await nextVersion(trx)
  await trx
    .insertInto('facility_rules')
    .values({ version, rules: json(rules), proposed_by: personOf(actor) })
    .execute()
  await recordForFacility(trx, { type: 'facility-rules.proposed', actor, ruleVersion: version })
  return { version }
}

/** Two proposals at once queue here: versions have no gaps and no twins. */
async function nextVersion(trx: Trx): Promise<number> {
  await sql`lock table facility_rules in share row exclusive mode`.execute(trx)
  const { newest } = await trx
    .selectFrom('facility_rules')
    .select((e) => e.fn.max('version').as('newest'))
    .executeTakeFirstOrThrow()
  return (newest ?? 0) + 1
}
