import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerForSilent } from './answer-for-silent.ts'
import { fallThrough } from './fall-through.ts'
import { lockMission } from './lock-mission.ts'

type NominationDecision = { missionId: string; outcome: 'accept' | 'refuse'; reason: string }

/** The institution was silent: an officer goes on without its word, or lets the mission fall through. */
export async function decideNomination(
  trx: Trx,
  actor: Actor,
  { missionId, outcome, reason }: NominationDecision,
): Promise<void> {
  const to = outcome === 'accept' ? 'offered' : 'fallen-through'
  const locked = await lockMission(trx, missionId, { verb: outcome, to })
  assertNotOwnMission(actor, locked.mission)
  assertReason(reason)
  const asked = { asked: 'accept-nomination', decides: 'decide-nomination', answer: outcome } as const
  const answered = await answerForSilent(trx, locked.file, actor, asked)
  if (outcome === 'refuse') {
    await fallThrough(trx, actor, locked, { verb: 'refuse', type: 'nomination.refused', reason, ...answered })
    return
  }
  const { file } = locked
  transition(trx, file, 'accept', 'offered')
  const auditId = record(trx, file, { type: 'nomination.accepted', actor, ...answered, reason })
  const requestedBy = personOf(actor)
  recordException(trx, { caseId: file.id, auditId, kind: 'override', reason, requestedBy })
}
