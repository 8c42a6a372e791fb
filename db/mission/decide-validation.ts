import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordException } from '../audit/record-exception.ts'
import type { Trx } from '../database.ts'
import { answerForSilent } from './answer-for-silent.ts'
import { sendBack, validate } from './judge-report.ts'
import { lockMission } from './lock-mission.ts'

type ValidationDecision = { missionId: string; outcome: 'validate' | 'return'; reason: string }

/** The institution was silent on a report: an officer lets it count without its word, or sends it back. */
export async function decideValidation(
  trx: Trx,
  actor: Actor,
  { missionId, outcome, reason }: ValidationDecision,
): Promise<void> {
  const to = outcome === 'validate' ? 'payment' : 'reporting'
  const locked = await lockMission(trx, missionId, { verb: outcome, to })
  assertNotOwnMission(actor, locked.mission)
  assertReason(reason)
  const asked = { asked: 'validate-report', decides: 'decide-validation', answer: outcome } as const
  const answered = await answerForSilent(trx, locked.file, actor, asked)
  if (outcome === 'return') {
    await sendBack(trx, actor, locked, { as: 'officer', reason, ...answered })
    return
  }
  const auditId = await validate(trx, actor, locked, { as: 'officer', reason, ...answered })
  const requestedBy = personOf(actor)
  recordException(trx, { caseId: missionId, auditId, kind: 'without-validation', reason, requestedBy })
}
