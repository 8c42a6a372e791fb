import type { AccountJudgement } from '../../domain/account/account-status.ts'
import { toBeJudged } from '../../domain/account/to-be-judged.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockNewestAccount } from './expert-account.ts'

export type ExpertAccountVerification = {
  personId: string
  /** The version that was shown. */
  version: number
  outcome: AccountJudgement
  /** How it was verified; only to verify. */
  means?: 'call-back' | 'document' | null
  /** Whom was called at which known number, which paper was compared; or why it is refused. */
  note: string
}

/** A finance officer, never the expert, makes sure that an account is the expert's: by a call back or the bank's paper. */
export async function verifyExpertAccount(
  trx: Trx,
  actor: Actor,
  { personId, version, outcome, means, note }: ExpertAccountVerification,
): Promise<void> {
  const newest = await lockNewestAccount(trx, personId)
  toBeJudged(newest, { version, missing: 'problem.expert-account-missing' })
  assertOtherPerson(actor, personId)
  if (outcome === 'verified' && !means)
    throw invalidInput([{ field: 'means', message: 'problem.expert-account-means' }])
  assertReason(note, 'note')
  post(
    trx,
    trx
      .updateTable('expert_account')
      .set({
        status: outcome,
        judged_by: personOf(actor),
        judged_at: sqlNow,
        means: outcome === 'verified' ? means! : null,
        note,
      })
      .where('person_id', '=', personId)
      .where('version', '=', version),
  )
  const detail = { personId, version, ...(outcome === 'verified' ? { means } : {}) }
  recordForFacility(trx, { type: `expert-account.${outcome}`, actor, reason: note, detail })
}
