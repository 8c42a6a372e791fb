import { stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { checkComplete, checkScores } from '../../domain/evaluation/completeness.ts'
import { scoreGrid } from '../../domain/evaluation/score.ts'
import { toDecimal } from '../../domain/evaluation/score-figure.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { completeStage } from '../call/complete-stage.ts'
import { transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import { post } from '../transaction.ts'
import { carriedScores } from './carried-scores.ts'
import { assertCan, assertOwn, assertVersion, lockEvaluationWithCall } from './lock-evaluation.ts'
import { keptOf, type Scores } from './save-scores.ts'
import { scoreStage } from './score-stage.ts'
import { subjectOf } from './seat.ts'

/** What was saved before need not be sent again. */
export type Submission = Pick<Scores, 'evaluationId' | 'version'> & Partial<Scores>

/**
 * An evaluator submits: every question scored, words for the applicant. The last seat's evaluation scores the stage and
 * ranks the proposal; the last proposal's moves the call on, so the call is locked first.
 */
export async function submitEvaluation(trx: Trx, actor: Actor, given: Submission): Promise<{ isStageScored: boolean }> {
  const locked = await lockEvaluationWithCall(trx, given.evaluationId)
  const { call, file, evaluation } = locked
  assertOwn(actor, evaluation)
  assertCan('submit', locked)
  assertVersion(evaluation, given.version)
  const input = {
    scores: evaluation.scores,
    comments: evaluation.comments,
    committeeNote: evaluation.committee_note,
    ...given,
  }
  const { rules, ruleVersion } = await rulesOfCall(trx, call.id)
  const { grid } = stageRules(rules, evaluation.stage)
  const problems = [
    ...checkScores(grid, input.scores, input.comments),
    ...checkComplete(grid, input.scores, input.comments),
  ]
  if (problems.length > 0) throw invalidInput(problems)

  const subject = subjectOf(evaluation)
  const [task, carried] = await Promise.all([
    openTaskOf(trx, file, 'evaluate', subject),
    carriedScores(trx, rules, { proposalId: file.id, stage: evaluation.stage }),
  ])
  const total = toDecimal(scoreGrid(grid, input.scores, carried).total)
  post(
    trx,
    trx
      .updateTable('evaluation')
      .set({ ...keptOf(input), status: 'submitted', total, submitted_at: sqlNow })
      .where('id', '=', evaluation.id),
  )
  const answered = answerTask(trx, task, actor, 'submitted')
  const isStageScored = await scoreStage(trx, file, rules)
  if (isStageScored) transition(trx, file, 'complete', 'ranked')
  record(trx, file, {
    type: 'evaluation.submitted',
    actor,
    task: answered,
    subject,
    ruleVersion,
    detail: { evaluationId: evaluation.id },
  })
  if (isStageScored) await completeStage(trx, call, actor)
  return { isStageScored }
}
