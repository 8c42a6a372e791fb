import type { Grid, GridSection } from '../call/rule-set-grid.ts'
import { type Hundredths, hundredths } from './score-figure.ts'

/** What an evaluator answered so far: a question's key to 1..5 points. */
export type Points = Readonly<Record<string, number>>
/** Sections that an earlier stage has scored, by the key they have in this stage's grid. */
export type CarriedScores = Readonly<Record<string, Hundredths>>

export type ScoredSection = Extract<GridSection, { questions: unknown }>
export const isScored = (section: GridSection): section is ScoredSection => 'questions' in section
export const questionsOf = (grid: Grid) => grid.sections.filter(isScored).flatMap((section) => section.questions)

/** Why a proposal does not pass: a section under its minimum, a question under the point that rejects, the total under the threshold. */
export type Shortfall = { kind: 'section' | 'point' | 'threshold'; key: string; score: Hundredths; needed: Hundredths }

export type SectionScore = { key: string; score: Hundredths; isCarriedOver: boolean }
export type GridScore = { sections: SectionScore[]; total: Hundredths; shortfalls: Shortfall[]; passes: boolean }

/**
 * One evaluator's score: points times weight, summed per section; carried-over sections as they were. Unanswered
 * questions count nothing, so a total grows while somebody scores.
 */
export function scoreGrid(grid: Grid, points: Points, carried: CarriedScores): GridScore {
  const exact = Object.fromEntries(Object.entries(points).map(([key, point]) => [key, hundredths(point)]))
  const sections = grid.sections.map((section) => scoreSection(section, exact, carried))
  const total = sections.reduce((sum, section) => sum + section.score, 0)
  return judge(grid, { sections, total, points: exact })
}

function scoreSection(section: GridSection, points: Record<string, Hundredths>, carried: CarriedScores): SectionScore {
  if (!isScored(section)) return { key: section.key, score: carried[section.key] ?? 0, isCarriedOver: true }
  const score = section.questions.reduce((sum, question) => sum + (points[question.key] ?? 0) * question.weight, 0)
  return { key: section.key, score, isCarriedOver: false }
}

/** Holds scores against the grid's minimums and its threshold. A question that nobody answered cannot reject. */
export function judge(
  grid: Grid,
  scored: { sections: SectionScore[]; total: Hundredths; points: Record<string, Hundredths> },
): GridScore {
  const shortfalls = [...sectionShortfalls(grid, scored.sections), ...pointShortfalls(grid, scored.points)]
  const threshold = hundredths(grid.threshold)
  if (scored.total < threshold) shortfalls.push({ kind: 'threshold', key: '', score: scored.total, needed: threshold })
  return { sections: scored.sections, total: scored.total, shortfalls, passes: shortfalls.length === 0 }
}

function sectionShortfalls(grid: Grid, scores: readonly SectionScore[]): Shortfall[] {
  return grid.sections.flatMap(({ key, minimum }, index) => {
    const { score } = scores[index]!
    const needed = hundredths(minimum ?? 0)
    return score < needed ? [{ kind: 'section' as const, key, score, needed }] : []
  })
}

function pointShortfalls(grid: Grid, points: Record<string, Hundredths>): Shortfall[] {
  return grid.sections.filter(isScored).flatMap(({ rejectBelowPoint, questions }) =>
    questions.flatMap(({ key }) => {
      const score = points[key]
      const needed = hundredths(rejectBelowPoint ?? 0)
      return score !== undefined && score < needed ? [{ kind: 'point' as const, key, score, needed }] : []
    }),
  )
}
