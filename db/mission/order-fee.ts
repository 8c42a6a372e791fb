import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { facilityNow, type Trx } from '../database.ts'
import { lockNewestAccount } from '../expert/expert-account.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockFee, moveFee } from './lock-fee.ts'

/** `accountVersion`: the version of the expert's account that was shown. */
export type FeeOrder = { missionId: string; accountVersion: number }

/**
 * A finance officer orders the fee to the verified account that they have seen; it keeps that account, whatever changes
 * later.
 */
export async function orderFee(trx: Trx, actor: Actor, { missionId, accountVersion }: FeeOrder): Promise<void> {
  const { file, mission, fee } = await lockFee(trx, missionId, 'order')
  assertNotOwnMission(actor, mission)
  moveFee(trx, fee, {
    verb: 'order',
    to: 'ordered',
    ...(await accountOf(trx, mission.expert_id, accountVersion)),
    ordered_by: personOf(actor),
    ordered_at: await facilityNow(trx),
  })
  const subject = String(fee.round)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'order-fee', about: subject, answer: 'ordered' })
  const detail = { amountMinor: String(fee.amount_minor), currency: fee.currency, accountVersion }
  record(trx, file, { type: 'fee.ordered', actor, ...answered, subject, detail })
}

async function accountOf(trx: Trx, expertId: string, version: number) {
  const account = await lockNewestAccount(trx, expertId)
  if (!account) throw invalidTransition('problem.expert-account-missing')
  if (account.version !== version) throw staleVersion('problem.account-changed')
  if (account.status !== 'verified') throw invalidTransition('problem.expert-account-unverified')
  return { account_holder: account.holder, iban: account.iban, bic: account.bic, account_version: version }
}
