import { type Choice, choose, type Entry } from '../../domain/award/choose.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { parseAmount } from '../../domain/shared/money.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { lockCase, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import { insertDecision } from './insert-decision.ts'
import { rankStage } from './rank-stage.ts'
import { ineligibleInStage } from './stage-candidates.ts'

export type ProposedDecision = {
  callId: string
  stage: number
  entries: readonly Choice[]
  justification?: string | null
}

/**
 * An officer drafts the decision on a whole stage: every ranked proposal, and those that screening found ineligible.
 * What is not chosen is as the ranking computes it; departing from it needs a reason.
 */
export async function proposeDecision(
  trx: Trx,
  actor: Actor,
  { callId, stage, entries: choices, justification }: ProposedDecision,
): Promise<{ decisionId: string }> {
  const call = await lockCase(trx, callId, 'call')
  if (call.stage !== stage) throw invalidTransition('problem.not-this-stage')
  const task = await openTaskOf(trx, call, 'rank')
  const { rules, ruleVersion, stageRule, envelope, proposed } = await rankStage(trx, callId, stage)
  const { entries, problems } = choose(proposed, choices, {
    selection: stageRule.selection,
    availableMinor: envelope.available,
    minimumMinor: parseAmount(rules.grant.minimum, rules.currency) ?? 0n,
    currency: rules.currency,
    field: (proposalId, name) => `entries.${proposalId}.${name}`,
  })
  if (problems.length > 0) throw invalidInput(problems)

  const drafted = {
    caseId: callId,
    callId,
    stage,
    kind: 'stage',
    justification: justification ?? null,
    draftedBy: personOf(actor),
  } as const
  const decisionId = await insertDecision(trx, drafted, [...entries, ...(await ineligibleEntries(trx, callId, stage))])
  const answered = answerTask(trx, task, actor, 'proposed')
  transition(trx, call, 'rank', 'approving')
  record(trx, call, {
    type: 'ranking.proposed',
    actor,
    task: answered,
    subject: decisionId,
    ruleVersion,
    detail: { decisionId, stage },
  })
  return { decisionId }
}

async function ineligibleEntries(trx: Trx, callId: string, stage: number): Promise<Entry[]> {
  const found = await ineligibleInStage(trx, callId, stage)
  return found.map(({ proposalId, reason }) => ({
    proposalId,
    reason,
    rank: null,
    score: null,
    computed: 'ineligible',
    outcome: 'ineligible',
    amountMinor: null,
  }))
}
