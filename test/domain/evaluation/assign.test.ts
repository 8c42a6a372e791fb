import { describe, expect, it } from 'vitest'
import { barrierOf, pickEvaluator } from '../../../domain/evaluation/assign.ts'

const free = { isMember: false, hasConflict: false, wasReplaced: false, hasSeat: false }

describe('who evaluates', () => {
  it('is the least loaded evaluator', () => {
    const candidates = [
      { personId: 'a', load: 3, barrier: null },
      { personId: 'b', load: 1, barrier: null },
    ]
    expect(pickEvaluator(candidates)).toBe('b')
  })

  it('is, among equals, the same person in whatever order they are listed', () => {
    const candidates = ['c', 'a', 'b'].map((personId) => ({ personId, load: 2, barrier: null }))
    expect(pickEvaluator(candidates)).toBe('a')
    expect(pickEvaluator([...candidates].reverse())).toBe('a')
  })

  it('is never somebody with a barrier, and nobody when all have one', () => {
    const barred = { personId: 'a', load: 0, barrier: 'conflicted' } as const
    expect(pickEvaluator([barred, { personId: 'b', load: 9, barrier: null }])).toBe('b')
    expect(pickEvaluator([barred])).toBeUndefined()
    expect(pickEvaluator([])).toBeUndefined()
  })

  it('bars members of the applicant, conflicts, seats held and seats lost', () => {
    expect(barrierOf(free)).toBe(null)
    expect(barrierOf({ ...free, isMember: true })).toBe('member-of-applicant')
    expect(barrierOf({ ...free, hasConflict: true, hasSeat: true })).toBe('conflicted')
    expect(barrierOf({ ...free, hasSeat: true })).toBe('evaluates-it')
    expect(barrierOf({ ...free, wasReplaced: true })).toBe('replaced')
  })
})
