import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { record } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockFee, moveFee } from './lock-fee.ts'

/** An order that is wrong, or that the bank sent back, is given again: the fee is due as before. */
export async function returnFee(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const { file, mission, fee } = await lockFee(trx, missionId, 'return')
  assertNotOwnMission(actor, mission)
  assertReason(reason)
  const nobody = {
    account_holder: null,
    iban: null,
    bic: null,
    account_version: null,
    ordered_by: null,
    ordered_at: null,
  }
  moveFee(trx, fee, { verb: 'return', to: 'due', round: fee.round + 1, ...nobody })
  const subject = String(fee.round)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'confirm-fee', about: subject, answer: 'returned' })
  const detail = { orderedBy: fee.ordered_by }
  record(trx, file, { type: 'fee.returned', actor, ...answered, subject, reason, detail })
}
