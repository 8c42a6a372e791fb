import { type Proposed, proposeOutcomes } from '../../domain/award/propose-outcomes.ts'
import { rankProposals } from '../../domain/award/rank.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { envelopeFigures } from '../budget/envelope-queries.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import type { Database, Trx } from '../database.ts'
import { stageCandidates } from './stage-candidates.ts'

/** What the ranking of a stage comes to at this moment, with the rules and the money that it was held against. */
export async function rankStage(db: Database | Trx, callId: string, stage: number) {
  const { rules, ruleVersion } = await rulesOfCall(db, callId)
  const envelope = await envelopeFigures(db, callId)
  if (!envelope) throw notFound('envelope')
  const stageRule = stageRules(rules, stage)
  const ranked = rankProposals(stageRule.grid, await stageCandidates(db, callId, stage))
  const money = { totalMinor: envelope.total, availableMinor: envelope.available }
  const proposed: Proposed[] = proposeOutcomes(ranked, stageRule.selection, money)
  return { rules, ruleVersion, stageRule, envelope, proposed }
}
