import { describe, expect, it } from 'vitest'
import { checkReview } from '../../../domain/request/check-review.ts'
import { facilityRules } from '../../support/facility-rules.ts'

const told = (scores: Record<string, number>) =>
  checkReview(facilityRules(), scores).map(({ field, message }) => [field, message])

describe('a review', () => {
  it('scores every question from 1 to 5', () => {
    expect(told({ quality: 1 })).toEqual([])
    expect(told({ quality: 5 })).toEqual([])
    expect(told({})).toEqual([['scores.quality', 'problem.question-unanswered']])
    for (const quality of [0, 6, 2.5])
      expect(told({ quality })).toEqual([['scores.quality', 'problem.point-off-scale']])
  })

  it('scores nothing that nobody asked', () => {
    expect(told({ quality: 3, charm: 5 })).toEqual([['scores.charm', 'problem.unknown-question']])
  })
})
