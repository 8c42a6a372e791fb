import type { FacilityRules } from '../programme/facility-rules.ts'
import type { Problem } from '../shared/errors.ts'

const mostPoints = 5

/** A review scores every question of the rules from 1 to 5; words are free. */
export function checkReview({ review }: FacilityRules, scores: Readonly<Record<string, number>>): Problem[] {
  const unknown = Object.keys(scores).filter((key) => !review.questions.some((one) => one.key === key))
  return [
    ...review.questions.flatMap(({ key }) => {
      const score = scores[key]
      if (score === undefined) return [{ field: `scores.${key}`, message: 'problem.question-unanswered' }]
      return isOnScale(score) ? [] : [{ field: `scores.${key}`, message: 'problem.point-off-scale' }]
    }),
    ...unknown.map((key) => ({ field: `scores.${key}`, message: 'problem.unknown-question' })),
  ]
}

const isOnScale = (score: number): boolean => Number.isInteger(score) && score >= 1 && score <= mostPoints
