import { describe, expect, it } from 'vitest'
import { type Bounds, type Choice, choose } from '../../../domain/award/choose.ts'
import { proposeOutcomes } from '../../../domain/award/propose-outcomes.ts'
import { rankProposals } from '../../../domain/award/rank.ts'
import { conceptNoteGrid } from '../evaluation/grids.ts'
import { aCandidate } from './candidates.ts'

const available = 410_000_00n
const bounds: Bounds = {
  selection: { kind: 'award', reserve: 1 },
  availableMinor: available,
  minimumMinor: 150_000_00n,
  currency: 'EUR',
  field: (id, name) => `entries.${id}.${name}`,
}
/** Two are awarded 200,000 each, the third is on the reserve list. */
const proposed = proposeOutcomes(
  rankProposals(conceptNoteGrid, [aCandidate('0001', 80), aCandidate('0002', 70), aCandidate('0003', 65)]),
  bounds.selection,
  { totalMinor: available, availableMinor: available },
)
const problems = (...choices: Choice[]) =>
  choose(proposed, choices, bounds).problems.map(({ field, message }) => [field, message])
const outcomes = (...choices: Choice[]) =>
  choose(proposed, choices, bounds).entries.map(({ outcome, amountMinor }) => [outcome, amountMinor])

describe('choosing outcomes', () => {
  it('takes the computed outcome, and what was asked for, where nothing is chosen', () => {
    expect(problems()).toEqual([])
    expect(outcomes()).toEqual([
      ['awarded', 200_000_00n],
      ['awarded', 200_000_00n],
      ['reserve', null],
    ])
  })

  it('asks for a reason where the choice departs from the ranking', () => {
    expect(problems({ proposalId: '0002', outcome: 'reserve' })).toEqual([
      ['entries.0002.reason', 'problem.reason-against-ranking'],
    ])
    expect(problems({ proposalId: '0002', outcome: 'reserve', reason: '  ' })).toEqual([
      ['entries.0002.reason', 'problem.reason-against-ranking'],
    ])
    expect(problems({ proposalId: '0002', outcome: 'reserve', reason: 'Doubles a running project.' })).toEqual([])
  })

  it('lets an amount be lowered with a reason, not raised and not below the least grant', () => {
    const award = { proposalId: '0001', outcome: 'awarded' } as const
    expect(problems({ ...award, amountMinor: 180_000_00n })).toEqual([
      ['entries.0001.reason', 'problem.reason-lower-amount'],
    ])
    expect(problems({ ...award, amountMinor: 180_000_00n, reason: 'Two vehicles instead of three.' })).toEqual([])
    expect(problems({ ...award, amountMinor: 200_000_01n, reason: 'More.' })).toEqual([
      ['entries.0001.amount', 'problem.amount-above-requested'],
    ])
    expect(problems({ ...award, amountMinor: 149_999_99n, reason: 'Less.' })).toEqual([
      ['entries.0001.amount', 'problem.amount-below-minimum'],
    ])
  })

  it('refuses awards that together exceed what the envelope has', () => {
    expect(problems({ proposalId: '0003', outcome: 'awarded', reason: 'The only one from the south.' })).toEqual([
      ['entries', 'problem.awards-exceed-envelope'],
    ])
  })

  it('refuses an outcome that the stage does not have, a proposal that is not in it, and one decided twice', () => {
    expect(problems({ proposalId: '0001', outcome: 'invited', reason: 'x' })).toEqual([
      ['entries.0001.outcome', 'problem.outcome-not-possible'],
    ])
    expect(problems({ proposalId: '0001', outcome: 'ineligible', reason: 'x' })).toEqual([
      ['entries.0001.outcome', 'problem.outcome-not-possible'],
    ])
    expect(problems({ proposalId: '0009', outcome: 'awarded' })).toEqual([
      ['entries.0009.outcome', 'problem.not-in-this-ranking'],
    ])
    const twice = { proposalId: '0001', outcome: 'awarded' } as const
    expect(problems(twice, twice)).toEqual([['entries.0001.outcome', 'problem.decided-twice']])
  })
})
