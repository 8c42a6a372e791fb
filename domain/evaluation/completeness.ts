import { type Grid, points as scale } from '../call/rule-set-grid.ts'
import type { Problem } from '../shared/errors.ts'
import { isScored, type Points, questionsOf } from './score.ts'

/** Comments for the applicant, by section; `overall` is the one for the whole proposal. */
export type Comments = Readonly<Record<string, string>>
export const overall = 'overall'
export const commentLimit = 3000

/** What may be kept of a form that is not finished: only questions of this grid, only points of the scale, nothing for a carried-over section. */
export function checkScores(grid: Grid, scores: Points, comments: Comments): Problem[] {
  const questions = new Set(questionsOf(grid).map((question) => question.key))
  const carried = new Set(grid.sections.filter((section) => !isScored(section)).map((section) => section.key))
  const sections = new Set([overall, ...grid.sections.map((section) => section.key)])
  return [
    ...Object.keys(scores)
      .filter((key) => !questions.has(key))
      .map((key) =>
        problemOf(`scores.${key}`, carried.has(key) ? 'problem.score-carried-over' : 'problem.unknown-question'),
      ),
    ...Object.entries(scores)
      .filter(([key, point]) => questions.has(key) && !isOnScale(point))
      .map(([key]) => problemOf(`scores.${key}`, 'problem.point-off-scale')),
    ...Object.keys(comments)
      .filter((key) => !sections.has(key))
      .map((key) => problemOf(`comments.${key}`, 'problem.unknown-section')),
    ...Object.entries(comments)
      .filter(([, text]) => [...text].length > commentLimit)
      .map(([key]) => ({
        ...problemOf(`comments.${key}`, 'problem.too-long'),
        values: { max: commentLimit },
      })),
  ]
}

/** What is missing before an evaluation can be submitted: every question a point, and words for the applicant, overall or on every section. */
export function checkComplete(grid: Grid, scores: Points, comments: Comments): Problem[] {
  const unanswered = questionsOf(grid)
    .filter((question) => scores[question.key] === undefined)
    .map((question) => problemOf(`scores.${question.key}`, 'problem.question-unanswered'))
  return hasWords(grid, comments)
    ? unanswered
    : [...unanswered, problemOf(`comments.${overall}`, 'problem.comment-missing')]
}

function hasWords(grid: Grid, comments: Comments): boolean {
  const isWritten = (key: string) => (comments[key] ?? '').trim() !== ''
  return isWritten(overall) || grid.sections.filter(isScored).every((section) => isWritten(section.key))
}

const isOnScale = (point: number): boolean => (scale as readonly number[]).includes(point)
const problemOf = (field: string, message: string): Problem => ({ field, message })
