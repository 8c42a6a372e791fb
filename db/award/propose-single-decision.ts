import { type Bounds, type Choice, choose } from '../../domain/award/choose.ts'
import type { Actor } from '../../domain/case/actor.ts'
import type { Outcome } from '../../domain/proposal/proposal-status.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { parseAmount } from '../../domain/shared/money.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import { insertDecision } from './insert-decision.ts'
import { isStageReleased } from './is-stage-released.ts'
import { rankAlone } from './rank-alone.ts'

export type SingleDecision = { proposalId: string; outcome: Outcome; amountMinor?: bigint | undefined; reason: string }

/** After a revocation an officer drafts the decision on one proposal, against its own score and the money that is left. */
export async function proposeSingleDecision(
  trx: Trx,
  actor: Actor,
  { proposalId, ...choice }: SingleDecision,
): Promise<{ decisionId: string }> {
  const { call, file } = await lockProposal(trx, proposalId)
  const task = await openTaskOf(trx, file, 'decide-anew') // its subject: the decision that was sent back before, if any
  if (!(await isStageReleased(trx, proposalId))) throw invalidTransition('problem.decided-with-stage')
  const entry = await chooseAlone(trx, file, { proposalId, ...choice })
  const drafted = {
    caseId: proposalId,
    callId: call.id,
    stage: file.stage,
    kind: 'anew',
    justification: choice.reason,
    draftedBy: personOf(actor),
  } as const
  const decisionId = await insertDecision(trx, drafted, [entry])
  const answered = answerTask(trx, task, actor, decisionId)
  const detail = { decisionId, outcome: choice.outcome }
  record(trx, file, {
    type: 'decision.proposed',
    actor,
    task: answered,
    subject: decisionId,
    reason: choice.reason,
    detail,
  })
  return { decisionId }
}

async function chooseAlone(trx: Trx, file: CaseFile, choice: Choice) {
  const { proposed, rules, stageRule, availableMinor } = await rankAlone(trx, file.id)
  const bounds: Bounds = {
    selection: stageRule.selection,
    availableMinor,
    minimumMinor: parseAmount(rules.grant.minimum, rules.currency) ?? 0n,
    currency: rules.currency,
    field: (_, name) => name,
  }
  const { entries, problems } = choose([proposed], [choice], bounds)
  if (problems.length > 0) throw invalidInput(problems)
  return entries[0]!
}
