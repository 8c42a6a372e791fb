import type { Actor } from '../../domain/case/actor.ts'
import { assertValueDate } from '../../domain/grant/value-date.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { staleVersion } from '../../domain/shared/errors.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { settleMission } from '../request/settle-mission.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockFee, moveFee } from './lock-fee.ts'
import { settleDays } from './settle-days.ts'

/** `accountVersion`: the version of the expert's account that was shown as the one to which it was ordered. */
export type FeeConfirmation = { missionId: string; accountVersion: number; valueOn: string; bankReference: string }

/**
 * Another person than who ordered it confirms, from the bank's statement, that the fee was paid: the mission is closed.
 * The days that were worked are used up, those that were promised and not worked are the facility's again.
 */
export async function confirmFee(
  trx: Trx,
  actor: Actor,
  { missionId, accountVersion, valueOn, bankReference }: FeeConfirmation,
): Promise<void> {
  const { request, file, mission, fee } = await lockFee(trx, missionId, 'confirm')
  assertNotOwnMission(actor, mission)
  assertOtherPerson(actor, fee.ordered_by)
  if ((fee.account_version ?? 0) !== accountVersion) throw staleVersion('problem.fee-account-changed')
  const { zone } = await rulesOfRequest(trx, missionId)
  const now = await facilityNow(trx)
  assertValueDate({ valueOn, orderedOn: dateIn(fee.ordered_at!, zone), today: dateIn(now, zone) })
  moveFee(trx, fee, {
    verb: 'confirm',
    to: 'paid',
    confirmed_by: personOf(actor),
    confirmed_at: now,
    value_on: valueOn,
    bank_reference: bankReference,
  })
  const subject = String(fee.round)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'confirm-fee', about: subject, answer: 'confirmed' })
  transition(trx, file, 'pay', 'closed')
  const detail = { amountMinor: String(fee.amount_minor), currency: fee.currency, valueOn, bankReference }
  const auditId = record(trx, file, { type: 'fee.confirmed', actor, ...answered, subject, detail })
  await settleDays(trx, { request, file, mission }, { days: fee.days, auditId })
  await settleMission(trx, actor, { request, mission: file, outcome: 'closed' })
}
