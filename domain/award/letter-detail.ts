import type { StageRules } from '../call/rule-set.ts'
import type { Outcome } from '../proposal/proposal-status.ts'
import { type Entry, isAgainstRanking } from './choose.ts'
import type { Because } from './propose-outcomes.ts'

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
  /** Why the ranking gave nothing; null for good news, and where an officer's reason says it. */
  because: Because | null
  respondBy?: string
}

type Figures = Pick<
  LetterDetail,
  'decisionId' | 'outcome' | 'stage' | 'amountMinor' | 'currency' | 'rank' | 'of' | 'score' | 'sections' | 'because'
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

const goodNews: readonly Outcome[] = ['invited', 'awarded']

/** What a letter says of a ranking that gave nothing: a minimum was missed, or others were better and the money ended. */
export function refusedBecause(entry: Pick<Entry, 'computed' | 'outcome'>, passes: boolean): Because | null {
  if (goodNews.includes(entry.outcome) || isAgainstRanking(entry)) return null
  return passes ? 'beyond-the-money' : 'shortfall'
}
