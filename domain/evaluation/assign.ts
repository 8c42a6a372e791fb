/** An evaluator of the call: how many proposals they have in hand in this round, and what bars them from this one. */
export type Candidate = { personId: string; load: number; barrier: Barrier | null }

/** Why somebody may not take a seat: belongs to the applicant, declared a conflict, was replaced, or has the proposal already. */
export type Barrier = 'member-of-applicant' | 'conflicted' | 'replaced' | 'evaluates-it'

/** What the record knows of a person and a proposal. */
export type Ties = { isMember: boolean; hasConflict: boolean; wasReplaced: boolean; hasSeat: boolean }

/** The weightiest reason first: it is what an officer reads. */
export function barrierOf({ isMember, hasConflict, wasReplaced, hasSeat }: Ties): Barrier | null {
  if (isMember) return 'member-of-applicant'
  if (hasConflict) return 'conflicted'
  if (hasSeat) return 'evaluates-it'
  return wasReplaced ? 'replaced' : null
}

/** The least loaded evaluator whom nothing bars; of several the one who came to the facility first, so that it is the same whenever it is asked. */
export function pickEvaluator(candidates: readonly Candidate[]): string | undefined {
  const [first] = candidates
    .filter((candidate) => candidate.barrier === null)
    .sort((a, b) => a.load - b.load || (a.personId < b.personId ? -1 : 1))
  return first?.personId
}
