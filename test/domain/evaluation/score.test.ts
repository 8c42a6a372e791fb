import { describe, expect, it } from 'vitest'
import { scoreGrid } from '../../../domain/evaluation/score.ts'
import { conceptNoteGrid, fullApplicationGrid } from './grids.ts'

describe('one evaluator’s score', () => {
  it('adds points times weight, section by section', () => {
    const points = { priorities: 4, needs: 5, groups: 3, coherence: 3, feasibility: 4 }
    expect(scoreGrid(conceptNoteGrid, points, {})).toEqual({
      sections: [
        { key: 'relevance', score: 1700, isCarriedOver: false }, // 4 + 2×5 + 3
        { key: 'design', score: 2000, isCarriedOver: false }, // 4×3 + 2×4
      ],
      total: 3700,
      shortfalls: [],
      passes: true,
    })
  })

  it('counts what is answered so far and leaves the rest out', () => {
    expect(scoreGrid(conceptNoteGrid, { priorities: 4 }, {}).total).toBe(400)
  })

  it('takes the relevance score over as it was and adds it to the total', () => {
    const points = { experience: 4, expertise: 3, finance: 3, logframe: 4, plan: 3 }
    expect(scoreGrid(fullApplicationGrid, points, { relevance: 1650 })).toEqual({
      sections: [
        { key: 'capacity', score: 1400, isCarriedOver: false }, // 2×4 + 3 + 3
        { key: 'relevance', score: 1650, isCarriedOver: true },
        { key: 'design', score: 4200, isCarriedOver: false }, // 6×4 + 6×3
      ],
      total: 7250,
      shortfalls: [],
      passes: true,
    })
  })

  it('ignores points that are entered for a carried-over section', () => {
    expect(scoreGrid(fullApplicationGrid, { relevance: 5 }, { relevance: 1650 }).total).toBe(1650)
  })
})

describe('minimums and threshold', () => {
  it('does not pass a section one point under its minimum', () => {
    const points = { priorities: 2, needs: 3, groups: 3, coherence: 5, feasibility: 5 } // 11 + 30
    expect(scoreGrid(conceptNoteGrid, points, {})).toMatchObject({
      total: 4100,
      passes: false,
      shortfalls: [{ kind: 'section', key: 'relevance', score: 1100, needed: 1200 }],
    })
  })

  it('passes with exactly the threshold', () => {
    const points = { priorities: 3, needs: 3, groups: 3, coherence: 3, feasibility: 3 } // 12 + 18
    expect(scoreGrid(conceptNoteGrid, points, {})).toMatchObject({ total: 3000, passes: true })
  })

  it('does not pass one point under the threshold', () => {
    const points = { priorities: 4, needs: 3, groups: 3, coherence: 3, feasibility: 2 } // 13 + 16
    expect(scoreGrid(conceptNoteGrid, points, {})).toMatchObject({
      total: 2900,
      shortfalls: [{ kind: 'threshold', key: '', score: 2900, needed: 3000 }],
    })
  })

  it('rejects a question under the point that the section demands, however good the rest', () => {
    const points = { experience: 5, expertise: 5, finance: 1, logframe: 5, plan: 5 }
    expect(scoreGrid(fullApplicationGrid, points, { relevance: 2000 })).toMatchObject({
      total: 9600,
      passes: false,
      shortfalls: [{ kind: 'point', key: 'finance', score: 100, needed: 200 }],
    })
  })
})
