import { bestReserve } from '../../domain/award/best-reserve.ts'
import type { Entry } from '../../domain/award/choose.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { fromDecimal } from '../../domain/evaluation/score-figure.ts'
import { invalidInput, invalidTransition, type Problem } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { envelopeFigures } from '../budget/envelope-queries.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import type { Task } from '../task/open-task.ts'
import { insertDecision } from './insert-decision.ts'
import { type ReserveLine, reserveList } from './reserve-list.ts'

/** `subject`: which freed money the task is about. Without a proposal the money is left where it is. */
export type Promotion = { callId: string; subject: string; proposalId: string | null; reason: string | null }

/** Money has come free: an officer drafts the promotion of the best of the reserve list that it covers, or leaves it, with a reason. */
export async function promoteReserve(
  trx: Trx,
  actor: Actor,
  promotion: Promotion,
): Promise<{ decisionId: string | null }> {
  const call = await lockCase(trx, promotion.callId, 'call')
  const task = await openTaskOf(trx, call, 'promote-reserve', promotion.subject)
  if (promotion.proposalId === null) return leaveMoney(trx, actor, { call, task, reason: promotion.reason })
  const entry = await chosenReserve(trx, call, { ...promotion, proposalId: promotion.proposalId })
  const file = await lockCase(trx, entry.proposalId, 'proposal')
  const drafted = {
    caseId: file.id,
    callId: call.id,
    stage: file.stage,
    kind: 'promotion',
    justification: promotion.reason,
    draftedBy: personOf(actor),
  } as const
  const decisionId = await insertDecision(trx, drafted, [entry])
  const happening = { type: 'decision.proposed', actor, subject: decisionId, detail: { decisionId } } as const
  record(trx, file, { ...happening, ...(promotion.reason ? { reason: promotion.reason } : {}) })
  record(trx, call, { ...happening, task: answerTask(trx, task, actor, 'proposed') })
  return { decisionId }
}

async function leaveMoney(
  trx: Trx,
  actor: Actor,
  left: { call: CaseFile; task: Task; reason: string | null },
): Promise<{ decisionId: null }> {
  if (!left.reason) throw invalidInput([{ field: 'reason', message: 'problem.reason-to-leave' }])
  const task = answerTask(trx, left.task, actor, 'left')
  record(trx, left.call, { type: 'reserve.left', actor, task, subject: left.task.subject, reason: left.reason })
  return { decisionId: null }
}

async function chosenReserve(
  trx: Trx,
  call: CaseFile,
  { proposalId, reason }: Promotion & { proposalId: string },
): Promise<Entry> {
  const list = await reserveList(trx, call.id)
  const chosen = list.find((line) => line.proposalId === proposalId)
  if (!chosen) throw invalidTransition('problem.not-on-reserve-list')
  if (chosen.isProposed) throw invalidTransition('problem.promotion-proposed')
  const available = (await envelopeFigures(trx, call.id))?.available ?? 0n
  const best = bestReserve(
    list.filter((line) => !line.isProposed),
    available,
  )
  const isBest = best?.proposalId === proposalId
  const problems = promotionProblems(chosen, { isBest, available, reason })
  if (problems.length > 0) throw invalidInput(problems)
  return {
    proposalId,
    reason,
    rank: chosen.rank,
    score: chosen.score === null ? null : fromDecimal(chosen.score),
    computed: isBest ? 'awarded' : 'reserve',
    outcome: 'awarded',
    amountMinor: chosen.requestedMinor,
  }
}

function promotionProblems(
  chosen: ReserveLine,
  about: { isBest: boolean; available: bigint; reason: string | null },
): Problem[] {
  if (chosen.requestedMinor > about.available) return [{ field: 'proposalId', message: 'problem.reserve-does-not-fit' }]
  return about.isBest || about.reason ? [] : [{ field: 'reason', message: 'problem.reason-against-order' }]
}
