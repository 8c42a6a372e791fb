import type { Actor } from '../../domain/case/actor.ts'
import { onBehalfColumns } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { settleMission } from '../request/settle-mission.ts'
import { post } from '../transaction.ts'
import { createFee } from './create-fee.ts'
import type { LockedMission } from './lock-mission.ts'
import { settleDays } from './settle-days.ts'

/** `as`: whose word it is, the institution's or, where it was silent, an officer's; by silence nobody's. */
type Judgement = { as?: 'institution' | 'officer'; reason?: string; task?: { id: string; answer: string } }

/** A report counts, by somebody's word or by silence: its fee is due, or the mission is closed if there is none. */
export async function validate(
  trx: Trx,
  actor: Actor,
  locked: LockedMission,
  { as, reason, task }: Judgement,
): Promise<string> {
  const { request, file, mission } = locked
  const judgement = actor.kind === 'person' ? 'validated' : 'silent'
  const report = await noteJudgement(trx, actor, { missionId: file.id, round: mission.round, judgement, as, reason })
  const fee = await createFee(trx, mission, report)
  const isPaid = fee.amountMinor > 0n
  transition(trx, file, 'validate', isPaid ? 'payment' : 'closed')
  const auditId = record(trx, file, {
    type: 'mission.validated',
    actor,
    ...(task ? { task } : {}),
    ...(reason ? { reason } : {}),
    subject: String(mission.round),
    detail: {
      bySilence: judgement === 'silent',
      daysWorked: fee.days,
      amountMinor: String(fee.amountMinor),
      currency: fee.currency,
    },
  })
  if (isPaid) return auditId
  await settleDays(trx, locked, { days: fee.days, auditId })
  await settleMission(trx, actor, { request, mission: file, outcome: 'closed' })
  return auditId
}

/** A report goes back to the expert with the reason: the next round. */
export async function sendBack(
  trx: Trx,
  actor: Actor,
  { file, mission }: LockedMission,
  { as, reason = '', task }: Judgement,
): Promise<string> {
  const { round } = mission
  await noteJudgement(trx, actor, { missionId: file.id, round, judgement: 'returned', as, reason })
  post(
    trx,
    trx
      .updateTable('mission')
      .set({ round: round + 1 })
      .where('case_id', '=', file.id),
  )
  transition(trx, file, 'return', 'reporting')
  return record(trx, file, {
    type: 'mission-report.returned',
    actor,
    ...(task ? { task } : {}),
    subject: String(round),
    reason,
    detail: { round, readBy: as ?? null },
  })
}

type Noted = {
  missionId: string
  round: number
  judgement: 'validated' | 'returned' | 'silent'
  as: Judgement['as']
  reason: string | undefined
}

async function noteJudgement(trx: Trx, actor: Actor, { missionId, round, judgement, as, reason }: Noted) {
  const told = onBehalfColumns(actor)
  return trx
    .updateTable('mission_report')
    .set({
      judgement,
      judged_by: actor.kind === 'person' ? actor.personId : null,
      judged_as: as ?? null,
      judged_at: sqlNow,
      judgement_reason: reason ?? null,
      judged_on_behalf_of: told.on_behalf_of,
      judged_on_behalf_note: told.on_behalf_note,
    })
    .where('mission_id', '=', missionId)
    .where('round', '=', round)
    .returning(['days_worked as daysWorked', 'days_away as daysAway'])
    .executeTakeFirstOrThrow()
}
