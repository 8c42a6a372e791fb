import type { Grid } from '../call/rule-set-grid.ts'
import {
  type CarriedScores,
  type GridScore,
  isScored,
  judge,
  type Points,
  questionsOf,
  type SectionScore,
  scoreGrid,
} from './score.ts'
import { averageOf, type Hundredths, hundredths } from './score-figure.ts'

/**
 * The stage's score: the average of its evaluators, to a hundredth. Sections, questions and the total are each averaged
 * from the evaluators' own figures, never from rounded ones: with three evaluators the sections' averages may differ from
 * the total's by a hundredth, but nobody misses the threshold by rounding.
 */
export function combine(grid: Grid, evaluations: readonly Points[], carried: CarriedScores): GridScore {
  if (evaluations.length === 0) throw new RangeError('a stage score needs an evaluation')
  const scores = evaluations.map((points) => scoreGrid(grid, points, carried))
  const sections = grid.sections.map(
    (section, index): SectionScore => ({
      key: section.key,
      score: averageOf(scores.map((score) => score.sections[index]!.score)),
      isCarriedOver: !isScored(section),
    }),
  )
  return judge(grid, {
    sections,
    total: averageOf(scores.map((score) => score.total)),
    points: averagePoints(grid, evaluations),
  })
}

const averagePoints = (grid: Grid, evaluations: readonly Points[]): Record<string, Hundredths> =>
  Object.fromEntries(
    questionsOf(grid).map(({ key }) => [key, averageOf(evaluations.map((points) => hundredths(points[key] ?? 0)))]),
  )

/** Averaged section scores of the earlier stages, by stage key and section key. */
export type EarlierScores = Readonly<Record<string, Readonly<Record<string, Hundredths>>>>

/** What the earlier stages contribute to this grid: the relevance score of a full application is the concept note's. */
export function carryOver(grid: Grid, earlier: EarlierScores): CarriedScores {
  const carried: Record<string, Hundredths> = {}
  for (const section of grid.sections) {
    if (isScored(section)) continue
    const score = earlier[section.carriedOver.stage]?.[section.carriedOver.section]
    if (score !== undefined) carried[section.key] = score
  }
  return carried
}
