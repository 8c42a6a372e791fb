import type { Candidate } from '../../../domain/award/rank.ts'

/** A proposal that passes with this score (in points), relevance and design half each unless said. */
export function aCandidate(id: string, points: number, more: Partial<Candidate> = {}): Candidate {
  const half = Math.round(points * 50)
  return {
    proposalId: id,
    reference: `SRF-2026-${id}`,
    passes: true,
    score: points * 100,
    sections: { relevance: half, design: points * 100 - half },
    requestedMinor: 200_000_00n,
    ...more,
  }
}
