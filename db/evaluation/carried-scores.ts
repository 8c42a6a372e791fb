import { type RuleSet, stageRules } from '../../domain/call/rule-set.ts'
import { carryOver } from '../../domain/evaluation/combine.ts'
import type { CarriedScores } from '../../domain/evaluation/score.ts'
import { hundredths } from '../../domain/evaluation/score-figure.ts'
import type { Database, Trx } from '../database.ts'

/** The averaged section scores of earlier stages that this stage's grid takes over. */
export async function carriedScores(
  db: Database | Trx,
  rules: RuleSet,
  about: { proposalId: string; stage: number },
): Promise<CarriedScores> {
  const rows = await db
    .selectFrom('stage_score')
    .select(['stage', 'sections'])
    .where('proposal_id', '=', about.proposalId)
    .where('stage', '<', about.stage)
    .execute()
  const earlier = rows.map(({ stage, sections }) => [
    stageRules(rules, stage).key,
    Object.fromEntries(Object.entries(sections).map(([key, score]) => [key, hundredths(score)])),
  ])
  return carryOver(stageRules(rules, about.stage).grid, Object.fromEntries(earlier))
}
