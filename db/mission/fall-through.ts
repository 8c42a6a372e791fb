import type { Actor } from '../../domain/case/actor.ts'
import type { EventType } from '../../domain/events.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { settleMission } from '../request/settle-mission.ts'
import type { LockedMission } from './lock-mission.ts'

type Fall = {
  verb: 'refuse' | 'decline' | 'lapse'
  type: EventType
  reason?: string
  task?: { id: string; answer: string }
}

/** A mission that nobody carries out: its days were never promised, and its request looks for somebody else. */
export async function fallThrough(
  trx: Trx,
  actor: Actor,
  { request, file, mission }: LockedMission,
  { verb, type, reason, task }: Fall,
): Promise<string> {
  transition(trx, file, verb, 'fallen-through')
  const auditId = record(trx, file, {
    type,
    actor,
    ...(task ? { task } : {}),
    ...(reason ? { reason } : {}),
    detail: { expertId: mission.expert_id },
  })
  registerOnBehalf(trx, file, auditId, actor)
  await settleMission(trx, actor, { request, mission: file, outcome: 'fallen-through' })
  return auditId
}
