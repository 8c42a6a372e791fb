import { sql } from 'kysely'
import { stageRules } from '../../domain/call/rule-set.ts'
import type { Grid } from '../../domain/call/rule-set-grid.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { type Comments, checkScores } from '../../domain/evaluation/completeness.ts'
import type { Points } from '../../domain/evaluation/score.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { json, type Trx } from '../database.ts'
import { assertCan, assertOwn, assertVersion, type LockedEvaluation, lockEvaluation } from './lock-evaluation.ts'

export type Scores = {
  evaluationId: string
  version: number
  scores: Points
  comments: Comments
  committeeNote: string | null
}

/** Keeps an evaluation as far as it is filled in: working material, so nothing is recorded. Returns the version to save on. */
export async function saveScores(trx: Trx, actor: Actor, input: Scores): Promise<{ version: number }> {
  const locked = await lockEvaluation(trx, input.evaluationId)
  assertOwn(actor, locked.evaluation)
  assertCan('score', locked)
  assertVersion(locked.evaluation, input.version)
  const problems = checkScores(await gridOf(trx, locked), input.scores, input.comments)
  if (problems.length > 0) throw invalidInput(problems)
  return trx
    .updateTable('evaluation')
    .set(keptOf(input))
    .where('id', '=', input.evaluationId)
    .returning('version')
    .executeTakeFirstOrThrow()
}

/** The columns that a form fills; the version counts on. */
export const keptOf = ({ scores, comments, committeeNote }: Scores) => ({
  scores: json(scores),
  comments: json(comments),
  committee_note: committeeNote,
  version: sql<number>`version + 1`,
})

export async function gridOf(trx: Trx, { file, evaluation }: LockedEvaluation): Promise<Grid> {
  const { rules } = await rulesOfCall(trx, file.call_id!)
  return stageRules(rules, evaluation.stage).grid
}
