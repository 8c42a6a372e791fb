import { describe, expect, it } from 'vitest'
import { rankProposals } from '../../../domain/award/rank.ts'
import { conceptNoteGrid } from '../evaluation/grids.ts'
import { aCandidate } from './candidates.ts'

const order = (...candidates: ReturnType<typeof aCandidate>[]) =>
  rankProposals(conceptNoteGrid, candidates).map(({ proposalId, rank, tie }) => ({ proposalId, rank, tie }))

describe('ranking', () => {
  it('puts the higher score first', () => {
    expect(order(aCandidate('0001', 36), aCandidate('0002', 41))).toEqual([
      { proposalId: '0002', rank: 1, tie: null },
      { proposalId: '0001', rank: 2, tie: null },
    ])
  })

  it('puts a proposal that misses a minimum behind all that pass, whatever its total', () => {
    const strongButShort = aCandidate('0001', 45, { passes: false })
    expect(order(strongButShort, aCandidate('0002', 31)).map(({ proposalId }) => proposalId)).toEqual(['0002', '0001'])
  })

  it('breaks a tie by the first section of the grid that differs, and says so', () => {
    const relevant = aCandidate('0002', 36, { sections: { relevance: 1800, design: 1800 } })
    const designed = aCandidate('0001', 36, { sections: { relevance: 1600, design: 2000 } })
    expect(order(designed, relevant)).toEqual([
      { proposalId: '0002', rank: 1, tie: null },
      { proposalId: '0001', rank: 2, tie: { by: 'section', key: 'relevance' } },
    ])
  })

  it('lets the one that came in first be first when every section is equal', () => {
    expect(order(aCandidate('0002', 36), aCandidate('0001', 36))).toEqual([
      { proposalId: '0001', rank: 1, tie: null },
      { proposalId: '0002', rank: 2, tie: { by: 'reference' } },
    ])
  })

  it('is the same whatever order the proposals are given in', () => {
    const all = [aCandidate('0003', 36), aCandidate('0001', 36), aCandidate('0002', 44)]
    expect(order(...all)).toEqual(order(...all.toReversed()))
  })
})
