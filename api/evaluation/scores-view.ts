import { rulesOfCall } from '../../db/call/call-rules.ts'
import { carriedScores } from '../../db/evaluation/carried-scores.ts'
import {
  evaluationsOfProposal,
  type ProposalEvaluation,
  proposalHead,
  stageScoresOf,
} from '../../db/evaluation/evaluation-queries.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import type { Grid } from '../../domain/call/rule-set-grid.ts'
import { combine } from '../../domain/evaluation/combine.ts'
import { type CarriedScores, type GridScore, scoreGrid } from '../../domain/evaluation/score.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { evaluationTag } from './evaluation-tag.ts'
import { inPoints, shortfallSaid } from './grid-view.ts'

/**
 * The scores of a proposal, stage by stage, for `{{> evaluation/scores scores=scores}}`: null for whoever may not see them
 * (applicants, evaluators). Only what is submitted is shown.
 */
export async function scoresView(request: Asked, proposalId: string) {
  if (!request.may('evaluator.read')) return null
  const { db } = request
  const { rules } = await rulesOfCall(db, (await proposalHead(db, proposalId)).call_id)
  const evaluations = await evaluationsOfProposal(db, proposalId)
  const scored = await stageScoresOf(db, proposalId)
  const stages = [...new Set(evaluations.map(({ stage }) => stage))]
  return {
    stages: await Promise.all(
      stages.map(async (stage) => {
        const carried = await carriedScores(db, rules, { proposalId, stage })
        const ofStage = lastRound(evaluations.filter((evaluation) => evaluation.stage === stage))
        const isScored = scored.some((score) => score.stage === stage)
        return stageView(stageRules(rules, stage), ofStage, carried, isScored)
      }),
    ),
  }
}

/** After a decision was taken back, a stage may have been evaluated anew: its last evaluation counts. */
function lastRound(evaluations: readonly ProposalEvaluation[]): ProposalEvaluation[] {
  const phase = Math.max(...evaluations.map(({ phase_no }) => phase_no))
  return evaluations.filter(({ phase_no }) => phase_no === phase)
}

type StageOf = { name: string; evaluators: number; grid: Grid }

function stageView(
  { name, evaluators, grid }: StageOf,
  evaluations: readonly ProposalEvaluation[],
  carried: CarriedScores,
  isScored: boolean,
) {
  const submitted = evaluations.filter(({ status }) => status === 'submitted')
  const scores = submitted.map((evaluation) => scoreGrid(grid, evaluation.scores, carried))
  const average =
    isScored && submitted.length > 0
      ? combine(
          grid,
          submitted.map((evaluation) => evaluation.scores),
          carried,
        )
      : null
  return {
    name,
    maximum: grid.maximum,
    seats: evaluators,
    submitted: submitted.length,
    result: average ? resultView(grid, average) : null,
    lines: scores.length > 0 ? linesOf(grid, scores, average) : [],
    columns: [
      { label: { key: 'evaluation.scores.section' }, isNumber: false },
      ...submitted.map(({ evaluator }) => numbers(evaluator)),
      numbers({ key: 'evaluation.scores.average' }),
      numbers({ key: 'evaluation.scores.maximum' }),
    ],
    rows:
      scores.length > 0
        ? linesOf(grid, scores, average).map(({ label, scores: each, average: mean, maximum }) => ({
            cells: [label, ...each, mean, maximum],
          }))
        : [],
    evaluators: evaluations.map((evaluation) => ({
      name: evaluation.evaluator,
      href: evaluation.status === 'submitted' ? paths.evaluation(evaluation.id) : null,
      tag: evaluationTag(evaluation),
    })),
  }
}

const numbers = (label: string | { key: string }) => ({ label, isNumber: true })

const resultView = (grid: Grid, { total, passes, shortfalls }: GridScore) => ({
  total: inPoints(total),
  tag: passes
    ? { kind: 'good', text: { key: 'evaluation.scores.passes' } }
    : { kind: 'bad', text: { key: 'evaluation.scores.fails' } },
  shortfalls: shortfalls.map((shortfall) => shortfallSaid(grid, shortfall)),
})

/** One line per section, and the total: what the plot draws and the table says. */
function linesOf(grid: Grid, scores: readonly GridScore[], average: GridScore | null) {
  const sections = grid.sections.map(({ title, maximum, minimum }, index) => ({
    label: title as string | { key: string },
    maximum,
    needed: minimum ?? null,
    scores: scores.map((score) => inPoints(score.sections[index]!.score)),
    average: average ? inPoints(average.sections[index]!.score) : null,
  }))
  const total = {
    label: { key: 'evaluation.read.total' },
    maximum: grid.maximum,
    needed: grid.threshold,
    scores: scores.map((score) => inPoints(score.total)),
    average: average ? inPoints(average.total) : null,
  }
  return [...sections, total]
}
