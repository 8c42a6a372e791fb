import { describe, expect, it } from 'vitest'
import { carryOver, combine } from '../../../domain/evaluation/combine.ts'
import { averageOf, fromDecimal, medianOf, toDecimal } from '../../../domain/evaluation/score-figure.ts'
import { conceptNoteGrid, fullApplicationGrid } from './grids.ts'

describe('the score of a stage', () => {
  it('is the average of two evaluators, per section and in total', () => {
    const first = { priorities: 4, needs: 4, groups: 4, coherence: 4, feasibility: 4 } // 16 + 24
    const second = { priorities: 3, needs: 4, groups: 4, coherence: 3, feasibility: 3 } // 15 + 18
    expect(combine(conceptNoteGrid, [first, second], {})).toEqual({
      sections: [
        { key: 'relevance', score: 1550, isCarriedOver: false },
        { key: 'design', score: 2100, isCarriedOver: false },
      ],
      total: 3650,
      shortfalls: [],
      passes: true,
    })
  })

  it('rounds thirds to a hundredth, half up', () => {
    const points = { priorities: 3, needs: 3, groups: 3, coherence: 3, feasibility: 3 } // 30
    const better = { ...points, priorities: 4 } // 31
    expect(combine(conceptNoteGrid, [points, points, better], {}).total).toBe(3033)
    expect(combine(conceptNoteGrid, [points, better, better], {}).total).toBe(3067)
  })

  it('loses nobody by rounding: ten points each are ten points, though the sections’ averages only add up to 9.99', () => {
    const one = (key: string) => ({ key, title: key, maximum: 5, questions: [{ key, text: key, weight: 1 }] })
    const grid = { maximum: 15, threshold: 10, sections: [one('a'), one('b'), one('c')] }
    const evaluations = [
      { a: 4, b: 3, c: 3 },
      { a: 3, b: 4, c: 3 },
      { a: 3, b: 3, c: 4 },
    ]
    expect(combine(grid, evaluations, {})).toMatchObject({
      sections: [{ score: 333 }, { score: 333 }, { score: 333 }],
      total: 1000,
      passes: true,
    })
  })

  it('rejects on the average of a question, not on one evaluator’s point', () => {
    const good = { experience: 5, expertise: 5, finance: 3, logframe: 5, plan: 5 }
    expect(combine(fullApplicationGrid, [good, { ...good, finance: 1 }], { relevance: 2000 }).passes).toBe(true)
    expect(
      combine(
        fullApplicationGrid,
        [
          { ...good, finance: 2 },
          { ...good, finance: 1 },
        ],
        { relevance: 2000 },
      ).shortfalls,
    ).toEqual([{ kind: 'point', key: 'finance', score: 150, needed: 200 }])
  })

  it('carries the concept note’s averaged relevance over', () => {
    const earlier = { 'concept-note': { relevance: 1550, design: 2100 } }
    expect(carryOver(fullApplicationGrid, earlier)).toEqual({ relevance: 1550 })
    expect(carryOver(conceptNoteGrid, earlier)).toEqual({})
  })
})

describe('score figures', () => {
  it('writes hundredths as decimals and reads them again', () => {
    expect([0, 5, 100, 3650, 10000].map(toDecimal)).toEqual(['0.00', '0.05', '1.00', '36.50', '100.00'])
    expect(['0.29', '36.50', '57.35'].map(fromDecimal)).toEqual([29, 3650, 5735])
  })

  it('averages half up', () => {
    expect(averageOf([1, 2])).toBe(2)
    expect(averageOf([3333, 3333, 3334])).toBe(3333)
  })

  it('finds the median of an even and an odd number of scores, and none of none', () => {
    expect(medianOf([3800, 2500, 4100])).toBe(3800)
    expect(medianOf([3800, 2500])).toBe(3150)
    expect(medianOf([])).toBe(null)
  })
})
