import type { EngineContext } from '../../domain/case/actor.ts'
import { pickEvaluator } from '../../domain/evaluation/assign.ts'
import type { Position } from '../../domain/events.ts'
import { record } from '../audit/record.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { type CaseFile, positionOf } from '../case/case-file.ts'
import { takeStep } from '../case/take-step.ts'
import type { Trx } from '../database.ts'
import { candidatesFor } from './evaluator-candidates.ts'
import { fillSeat } from './fill-seat.ts'
import { type Seat, subjectOf } from './seat.ts'

type Assigned = { evaluatorId: string | null; missing: boolean }

/**
 * Gives a seat to the least loaded evaluator of the call who has no conflict; `missing` when there is none, and an
 * officer must find one. The call is locked so that proposals which are given out at once see each other's load.
 */
export async function assignEvaluator(
  trx: Trx,
  context: EngineContext,
  seat: Seat,
): Promise<Assigned & { position: Position }> {
  const step = { name: 'assign-evaluator', subject: subjectOf(seat), lockFirst: () => lockCallOf(trx, context.caseId) }
  const { file, result } = await takeStep(trx, context, step, (locked) => assign(trx, locked, context, seat))
  return { ...(result ?? { evaluatorId: null, missing: false }), position: positionOf(file) }
}

async function assign(trx: Trx, file: CaseFile, context: EngineContext, seat: Seat): Promise<Assigned> {
  const happening = { actor: { kind: 'engine', ...context } as const, subject: subjectOf(seat) }
  const evaluatorId = pickEvaluator(await candidatesFor(trx, { proposalId: file.id, stage: file.stage }))
  if (!evaluatorId) {
    record(trx, file, { type: 'evaluator.missing', ...happening })
    return { evaluatorId: null, missing: true }
  }
  const evaluationId = await fillSeat(trx, file, { ...seat, evaluatorId, assignedBy: null })
  record(trx, file, { type: 'evaluator.assigned', ...happening, detail: { evaluationId, personId: evaluatorId } })
  return { evaluatorId, missing: false }
}
