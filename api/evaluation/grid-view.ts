import type { Grid, GridSection } from '../../domain/call/rule-set-grid.ts'
import { points } from '../../domain/call/rule-set-grid.ts'
import { overall } from '../../domain/evaluation/completeness.ts'
import { type CarriedScores, isScored, type Points, type Shortfall, scoreGrid } from '../../domain/evaluation/score.ts'
import type { Hundredths } from '../../domain/evaluation/score-figure.ts'
import type { Form } from '../asked.ts'

/** Points as pages show them: `38.5`. */
export const inPoints = (score: Hundredths): number => score / 100

const stepOptions = points.map((point) => ({ value: String(point), label: { key: `evaluation.point.${point}` } }))

/** A grid with an evaluator's points, as a form or to read. */
export function gridView(grid: Grid, scores: Points, carried: CarriedScores) {
  const scored = scoreGrid(grid, scores, carried)
  return {
    sections: grid.sections.map((section, index) =>
      sectionView(section, scores, inPoints(scored.sections[index]!.score)),
    ),
    total: inPoints(scored.total),
    carried: inPoints(
      scored.sections.filter((section) => section.isCarriedOver).reduce((sum, { score }) => sum + score, 0),
    ),
    maximum: grid.maximum,
    threshold: grid.threshold,
    shortfalls: scored.shortfalls.map((shortfall) => shortfallSaid(grid, shortfall)),
    isComplete: grid.sections
      .filter(isScored)
      .every(({ questions }) => questions.every(({ key }) => scores[key] !== undefined)),
  }
}

const sectionView = (section: GridSection, scores: Points, score: number) => ({
  key: section.key,
  title: section.title,
  score,
  maximum: section.maximum,
  minimum: section.minimum ?? null,
  isCarriedOver: !isScored(section),
  comment: `comments.${section.key}`,
  questions: isScored(section)
    ? section.questions.map(({ key, text, weight }) => ({
        name: `scores.${key}`,
        text,
        weight,
        point: scores[key] ?? null,
        options: stepOptions,
      }))
    : [],
})

/** Why a score does not pass, as a sentence. */
export function shortfallSaid(grid: Grid, { kind, key, score, needed }: Shortfall) {
  const values = { name: nameOf(grid, kind, key), score: inPoints(score), needed: inPoints(needed) }
  return { key: `evaluation.shortfall.${kind}`, values }
}

function nameOf(grid: Grid, kind: Shortfall['kind'], key: string): string {
  if (kind === 'point')
    return (
      grid.sections
        .filter(isScored)
        .flatMap(({ questions }) => questions)
        .find((question) => question.key === key)?.text ?? key
    )
  return grid.sections.find((section) => section.key === key)?.title ?? key
}

/** What is stored of an evaluation, by the names of the form's fields. */
export const storedFields = (stored: {
  scores: Points
  comments: Record<string, string>
  committee_note: string | null
}): Record<string, string> => ({
  ...prefixed('scores', stored.scores),
  ...prefixed('comments', stored.comments),
  committeeNote: stored.committee_note ?? '',
})

const prefixed = (prefix: string, values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, String(value)]))

/** The question or section that a field of the form stands for. */
export function labelOf(grid: Grid, field: string): string | { key: string } {
  const [kind, key] = field.split('.')
  if (kind === 'scores') return nameOf(grid, 'point', key ?? '')
  if (kind === 'comments' && key !== overall) return nameOf(grid, 'section', key ?? '')
  return { key: kind === 'comments' ? 'evaluation.score.forApplicant' : 'evaluation.score.forCommittee' }
}

/** Problems with the question that they are about, for the summary above the form. */
export const labelled = (grid: Grid, form: Form) => ({
  ...form,
  problems: form.problems.map((problem) => ({
    ...problem,
    label: problem.field?.startsWith('scores.') ? labelOf(grid, problem.field) : null,
  })),
})
