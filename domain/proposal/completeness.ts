import type { RuleSet, StageRules } from '../call/rule-set.ts'
import type { Problem } from '../shared/errors.ts'
import type { Answers } from './answers.ts'
import { requestedRange } from './requested-range.ts'
import { validateAnswers } from './validate-answers.ts'

export type Application = {
  answers: Answers
  /** Slots that hold a document. */
  filledSlots: readonly string[]
  /** What was asked for in the stage before; null in the first. */
  requestedBeforeMinor: bigint | null
}

/** What still keeps an application from being submitted; empty when it is complete. */
export function completeness(rules: RuleSet, stage: StageRules, application: Application): Problem[] {
  const requested = requestedRange(rules, stage, application.requestedBeforeMinor)
  return [
    ...validateAnswers(stage.form, application.answers, { ...rules, requested }),
    ...missingDocuments(stage, application.filledSlots),
  ]
}

export const documentField = (slot: string): string => `documents.${slot}`

function missingDocuments(stage: StageRules, filled: readonly string[]): Problem[] {
  return stage.documents
    .filter(({ mandatory, slot }) => mandatory && !filled.includes(slot))
    .map(({ slot, label }) => ({ field: documentField(slot), message: 'problem.document-missing', values: { label } }))
}
