import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { invalidInput, invalidTransition, notFound, staleVersion } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { rulesInForce } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'
import { dropAsValidated } from './as-validated.ts'

export type ExpertJudgement = {
  personId: string
  outcome: 'validate' | 'block'
  /** Of the profile that the officer has read; a program may leave it out. */
  version?: number
  /** A fee band of the rules in force; only to validate. */
  band?: string | null
  reason: string
}

/** An officer, never the expert, puts somebody on the roster in a fee band, or takes them off. Agreed missions go on. */
export async function judgeExpert(
  trx: Trx,
  actor: Actor,
  { personId, outcome, version, band, reason }: ExpertJudgement,
): Promise<void> {
  assertOtherPerson(actor, personId)
  assertReason(reason)
  const before = await lockExpert(trx, personId)
  if (version !== undefined && version !== before.version) throw staleVersion('problem.expert-changed-since')
  if (outcome === 'validate') await assertBand(trx, band)
  const status = outcome === 'validate' ? 'validated' : 'blocked'
  post(
    trx,
    trx
      .updateTable('expert')
      .set({
        status,
        band: outcome === 'validate' ? band! : before.band,
        judged_by: personOf(actor),
        judged_at: sqlNow,
        reason,
      })
      .where('person_id', '=', personId),
  )
  dropAsValidated(trx, personId)
  const detail = { personId, version: before.version, ...(outcome === 'validate' ? { band } : {}) }
  recordForFacility(trx, { type: `expert.${status}`, actor, reason, detail })
}

async function lockExpert(trx: Trx, personId: string) {
  const expert = await trx
    .selectFrom('expert')
    .select(['version', 'band'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!expert) throw notFound('expert')
  return expert
}

async function assertBand(trx: Trx, band: string | null | undefined): Promise<void> {
  const inForce = await rulesInForce(trx)
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  if (!inForce.rules.fees.bands.some(({ key }) => key === band))
    throw invalidInput([{ field: 'band', message: 'problem.expert-band' }])
}
