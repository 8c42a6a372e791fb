import type { AccountJudgement } from '../../domain/account/account-status.ts'
import { toBeJudged } from '../../domain/account/to-be-judged.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { bankAccountVersions } from './bank-account-versions.ts'
import { lockAwarded } from './lock-grant.ts'

export type Verification = {
  proposalId: string
  version: number
  outcome: AccountJudgement
  refusal?: string | null
}

/** A finance officer, never who entered it, compares the newest account with its papers. Refused, it is asked for again. */
export async function verifyBankAccount(trx: Trx, actor: Actor, verification: Verification): Promise<void> {
  const { proposalId, version, outcome, refusal } = verification
  const file = await lockAwarded(trx, proposalId)
  const [newest] = await bankAccountVersions(trx, file.id)
  const account = toBeJudged(newest, { version, missing: 'problem.no-bank-account' })
  assertOtherPerson(actor, account.entered_by)
  if (outcome === 'refused') assertReason(refusal, 'refusal')
  post(
    trx,
    trx
      .updateTable('bank_account')
      .set({
        status: outcome,
        verified_by: personOf(actor),
        verified_at: sqlNow,
        refusal: outcome === 'refused' ? refusal! : null,
      })
      .where('id', '=', account.id),
  )
  const answered = await answerIfOpen(trx, file, actor, { kind: 'verify-bank-account', answer: outcome })
  record(trx, file, {
    type: outcome === 'verified' ? 'bank-account.verified' : 'bank-account.refused',
    actor,
    ...answered,
    ...(outcome === 'refused' ? { reason: refusal! } : {}),
    detail: { version },
  })
}
