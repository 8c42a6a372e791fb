import type { Outcome } from '../../domain/proposal/proposal-status.ts'

export interface DecisionEntryTable {
  decision_id: string
  proposal_id: string
  rank: number | null
  score: string | null
  computed: Outcome
  outcome: Outcome
  amount_minor: bigint | null
  reason: string | null
}
