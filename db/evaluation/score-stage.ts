import { type RuleSet, stageRules } from '../../domain/call/rule-set.ts'
import { combine } from '../../domain/evaluation/combine.ts'
import { toDecimal } from '../../domain/evaluation/score-figure.ts'
import type { CaseFile } from '../case/case-file.ts'
import { json, sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { carriedScores } from './carried-scores.ts'

/** Writes the average of a locked proposal's evaluators as the score of its stage, once every seat has submitted; returns whether it has. */
export async function scoreStage(trx: Trx, file: CaseFile, rules: RuleSet): Promise<boolean> {
  const { evaluators, grid } = stageRules(rules, file.stage)
  const submitted = await trx
    .selectFrom('evaluation')
    .select('scores')
    .where('proposal_id', '=', file.id)
    .where('stage', '=', file.stage)
    .where('phase_no', '=', file.phase_no)
    .where('status', '=', 'submitted')
    .execute()
  if (submitted.length < evaluators) return false
  const carried = await carriedScores(trx, rules, { proposalId: file.id, stage: file.stage })
  const { sections, total, passes } = combine(
    grid,
    submitted.map(({ scores }) => scores),
    carried,
  )
  const score = {
    total: toDecimal(total),
    sections: json(Object.fromEntries(sections.map(({ key, score }) => [key, score / 100]))),
    passes,
    scored_at: sqlNow,
  }
  post(
    trx,
    trx
      .insertInto('stage_score')
      .values({ proposal_id: file.id, stage: file.stage, ...score })
      .onConflict((c) => c.columns(['proposal_id', 'stage']).doUpdateSet(score)),
  )
  return true
}
