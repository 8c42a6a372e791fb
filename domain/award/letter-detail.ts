import type { StageRules } from '../call/rule-set.ts'
import type { Outcome } from '../proposal/proposal-status.ts'

/** The figures that an outcome letter rests on, as they stood when it was written. Amounts and scores are decimal text. */
export type LetterDetail = {
  decisionId: string
  outcome: Outcome
  stage: number
  amountMinor: string | null
  currency: string
  rank: number | null
  of: number
  score: string | null
  maximum: number
  threshold: number
  sections: Record<string, number>
  respondBy?: string
}

type Figures = Pick<
  LetterDetail,
  'decisionId' | 'outcome' | 'stage' | 'amountMinor' | 'currency' | 'rank' | 'of' | 'score' | 'sections'
>

/** An invitation is answered by the next stage's deadline; no other letter has one. */
export const letterDetail = (
  { grid }: StageRules,
  figures: Figures,
  nextDeadlineAt: Date | undefined,
): LetterDetail => ({
  ...figures,
  maximum: grid.maximum,
  threshold: grid.threshold,
  ...(figures.outcome === 'invited' && nextDeadlineAt ? { respondBy: nextDeadlineAt.toISOString() } : {}),
})
