import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { setDaysEnvelope } from '../budget/set-days-envelope.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { rulesInForce } from './facility-rules-queries.ts'

/**
 * Another person than who proposed them adopts rules: requests that are submitted from now on follow them, and the
 * facility has as many experts' days as they say.
 */
export async function adoptFacilityRules(trx: Trx, actor: Actor, { version }: { version: number }): Promise<void> {
  const proposed = await lockRules(trx, version)
  if (proposed.adopted_at) throw invalidTransition('problem.already-done')
  if (((await rulesInForce(trx))?.version ?? 0) > version) throw invalidTransition('problem.rules-not-newest')
  assertOtherPerson(actor, proposed.proposed_by)
  post(
    trx,
    trx
      .updateTable('facility_rules')
      .set({ adopted_by: personOf(actor), adopted_at: sqlNow })
      .where('version', '=', version),
  )
  await setDaysEnvelope(trx, proposed.rules.days.envelope)
  recordForFacility(trx, { type: 'facility-rules.adopted', actor, ruleVersion: version })
}

/** All versions are locked, the oldest first: of two that are adopted at once the second sees the first. */
async function lockRules(trx: Trx, version: number) {
  const rows = await trx
    .selectFrom('facility_rules')
    .select(['version', 'rules', 'proposed_by', 'adopted_at'])
    .orderBy('version')
    .forUpdate()
    .execute()
  const found = rows.find((row) => row.version === version)
  if (!found) throw notFound('facility-rules')
  return found
}
