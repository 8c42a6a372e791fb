import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockFee, moveFee } from './lock-fee.ts'

/** A finance officer orders the fee to the account that the expert has given; it keeps that account, whatever changes later. */
export async function orderFee(trx: Trx, actor: Actor, { missionId }: { missionId: string }): Promise<void> {
  const { file, mission, fee } = await lockFee(trx, missionId, 'order')
  await moveFee(trx, fee, {
    verb: 'order',
    to: 'ordered',
    ...(await accountOf(trx, mission.expert_id)),
    ordered_by: personOf(actor),
    ordered_at: await facilityNow(trx),
  })
  const subject = String(fee.round)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'order-fee', about: subject, answer: 'ordered' })
  const detail = { amountMinor: String(fee.amount_minor), currency: fee.currency }
  await record(trx, file, { type: 'fee.ordered', actor, ...answered, subject, detail })
}

async function accountOf(trx: Trx, expertId: string) {
  const account = await trx
    .selectFrom('expert')
    .select(['account_holder', 'iban', 'bic'])
    .where('person_id', '=', expertId)
    .executeTakeFirst()
  if (!account?.iban) throw invalidTransition('problem.expert-account-missing')
  return account
}
