import { describe, expect, it } from 'vitest'
import { proposeOutcomes, type Selection } from '../../../domain/award/propose-outcomes.ts'
import { type Candidate, rankProposals } from '../../../domain/award/rank.ts'
import { conceptNoteGrid } from '../evaluation/grids.ts'
import { aCandidate } from './candidates.ts'

const million = 1_000_000_00n
const outcomes = (candidates: Candidate[], selection: Selection, available = million) =>
  proposeOutcomes(rankProposals(conceptNoteGrid, candidates), selection, {
    totalMinor: million,
    availableMinor: available,
  }).map(({ proposalId, computed, because }) => [proposalId, computed, because])

const asking = (id: string, points: number, requestedMinor: bigint) => aCandidate(id, points, { requestedMinor })

describe('a shortlist', () => {
  const selection: Selection = { kind: 'shortlist', envelopePercent: 150 }

  it('invites the best until their requests reach the share of the envelope; the one that reaches it is in', () => {
    const notes = [
      asking('0001', 45, 800_000_00n),
      asking('0002', 44, 699_999_99n),
      asking('0003', 43, 400_000_00n),
      asking('0004', 42, 100_000_00n),
    ]
    expect(outcomes(notes, selection)).toEqual([
      ['0001', 'invited', 'within-the-money'],
      ['0002', 'invited', 'within-the-money'],
      ['0003', 'invited', 'within-the-money'],
      ['0004', 'not-preselected', 'beyond-the-money'],
    ])
  })

  it('does not preselect what misses the threshold or a minimum, even with money left', () => {
    expect(outcomes([aCandidate('0001', 29, { passes: false })], selection)).toEqual([
      ['0001', 'not-preselected', 'shortfall'],
    ])
  })
})

describe('an award', () => {
  const selection: Selection = { kind: 'award', reserve: 1 }

  it('awards in the order of the ranking as long as the money lasts, then fills the reserve list, then rejects', () => {
    const applications = ['0001', '0002', '0003', '0004'].map((id, index) => asking(id, 80 - index, 400_000_00n))
    expect(outcomes(applications, selection)).toEqual([
      ['0001', 'awarded', 'within-the-money'],
      ['0002', 'awarded', 'within-the-money'],
      ['0003', 'reserve', 'beyond-the-money'],
      ['0004', 'rejected', 'beyond-the-money'],
    ])
  })

  it('does not pass over the first that does not fit in favour of a smaller one', () => {
    const applications = [
      asking('0001', 80, 900_000_00n),
      asking('0002', 79, 200_000_00n),
      asking('0003', 78, 100_000_00n),
    ]
    expect(outcomes(applications, selection).map(([, computed]) => computed)).toEqual([
      'awarded',
      'reserve',
      'rejected',
    ])
  })

  it('awards up to the last cent that is available', () => {
    expect(outcomes([asking('0001', 80, 500_000_00n)], selection, 500_000_00n)[0]).toEqual([
      '0001',
      'awarded',
      'within-the-money',
    ])
    expect(outcomes([asking('0001', 80, 500_000_01n)], selection, 500_000_00n)[0]).toEqual([
      '0001',
      'reserve',
      'beyond-the-money',
    ])
  })

  it('rejects what misses a minimum of a section, and gives its place on the reserve list to nobody else', () => {
    const applications = [
      aCandidate('0001', 90, { passes: false }),
      asking('0002', 70, 900_000_00n),
      asking('0003', 65, 900_000_00n),
    ]
    expect(outcomes(applications, selection)).toEqual([
      ['0002', 'awarded', 'within-the-money'],
      ['0003', 'reserve', 'beyond-the-money'],
      ['0001', 'rejected', 'shortfall'],
    ])
  })
})
