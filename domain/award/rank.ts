import type { Grid } from '../call/rule-set-grid.ts'
import type { Hundredths } from '../evaluation/score-figure.ts'

/** A proposal of the stage with its score; `passes` says that no minimum and no threshold is missed. */
export type Candidate = {
  proposalId: string
  reference: string
  passes: boolean
  score: Hundredths
  sections: Readonly<Record<string, Hundredths>>
  requestedMinor: bigint
}

/** What set a proposal behind one with the same score: a section of the grid, or that the other came in first. */
export type TieBreak = { by: 'section'; key: string } | { by: 'reference' }
export type Ranked = Candidate & { rank: number; tie: TieBreak | null }

/**
 * By score, those that pass before those that do not. Equal scores: the higher score in the grid's first section, then in
 * the next ones; if all are equal, the reference, which counts first submissions.
 */
export function rankProposals(grid: Grid, candidates: readonly Candidate[]): Ranked[] {
  const order = candidates.toSorted((a, b) => compare(grid, a, b))
  return order.map((candidate, index) => ({
    ...candidate,
    rank: index + 1,
    tie: tieBreak(grid, order[index - 1], candidate),
  }))
}

function compare(grid: Grid, a: Candidate, b: Candidate): number {
  const bySection = differingSection(grid, a, b)
  return (
    Number(b.passes) - Number(a.passes) ||
    b.score - a.score ||
    (bySection ? sectionScore(b, bySection) - sectionScore(a, bySection) : 0) ||
    (a.reference < b.reference ? -1 : 1)
  )
}

function tieBreak(grid: Grid, before: Candidate | undefined, candidate: Candidate): TieBreak | null {
  if (!before || before.score !== candidate.score || before.passes !== candidate.passes) return null
  const key = differingSection(grid, before, candidate)
  return key ? { by: 'section', key } : { by: 'reference' }
}

const differingSection = (grid: Grid, a: Candidate, b: Candidate): string | undefined =>
  grid.sections.find(({ key }) => sectionScore(a, key) !== sectionScore(b, key))?.key

const sectionScore = ({ sections }: Candidate, key: string): Hundredths => sections[key] ?? 0
