import { proposeOutcomes } from '../../domain/award/propose-outcomes.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { envelopeFigures } from '../budget/envelope-queries.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import type { Database, Trx } from '../database.ts'
import { candidate } from './stage-candidates.ts'

/** What one proposal's own score and the money that is left come to: others have their letters already. */
export async function rankAlone(db: Database | Trx, proposalId: string) {
  const file = await db
    .selectFrom('case_file')
    .select(['call_id', 'stage'])
    .where('id', '=', proposalId)
    .executeTakeFirst()
  const scored = await candidate(db, proposalId)
  if (!file?.call_id || !scored) throw notFound('score')
  const { rules } = await rulesOfCall(db, file.call_id)
  const envelope = await envelopeFigures(db, file.call_id)
  const stageRule = stageRules(rules, file.stage)
  const money = { totalMinor: envelope?.total ?? 0n, availableMinor: envelope?.available ?? 0n }
  const [proposed] = proposeOutcomes([{ ...scored, rank: 1, tie: null }], stageRule.selection, money)
  return { proposed: proposed!, rules, stageRule, availableMinor: money.availableMinor, stage: file.stage }
}
