import { describe, expect, it } from 'vitest'
import { stageRules } from '../../../domain/call/rule-set.ts'
import { completeness } from '../../../domain/proposal/completeness.ts'
import { requestedRange } from '../../../domain/proposal/requested-range.ts'
import { aRuleSet, conceptNote } from '../../support/silk-routes.ts'

const rules = aRuleSet()
const concept = stageRules(rules, 1)
const full = stageRules(rules, 2)
const amountProblem = (requested: string, before: bigint) =>
  completeness(rules, full, { answers: { requested }, filledSlots: [], requestedBeforeMinor: before }).find(
    ({ field }) => field === 'answers.requested',
  )

describe('a complete application', () => {
  it('has valid answers and every mandatory document', () => {
    expect(
      completeness(rules, concept, { answers: conceptNote, filledSlots: ['declaration'], requestedBeforeMinor: null }),
    ).toEqual([])
  })

  it('names a mandatory document that is missing by its label', () => {
    expect(completeness(rules, concept, { answers: conceptNote, filledSlots: [], requestedBeforeMinor: null })).toEqual(
      [
        {
          field: 'documents.declaration',
          message: 'problem.document-missing',
          values: { label: 'Declaration of the applicant, signed and dated' },
        },
      ],
    )
  })
})

describe('the amount of a full application', () => {
  it('may move by the rule’s percentage from the concept note, within the call’s limits', () => {
    expect(requestedRange(rules, full, 232_000_00n)).toEqual({
      leastMinor: 185_600_00n,
      mostMinor: 250_000_00n,
      moved: { beforeMinor: 232_000_00n, percent: 20 },
    })
    expect(amountProblem('185600', 232_000_00n)).toBeUndefined()
  })

  it('is refused one cent further, with the range in the sentence', () => {
    expect(amountProblem('185599.99', 232_000_00n)).toEqual({
      field: 'answers.requested',
      message: 'problem.amount-moved',
      values: { currency: 'EUR', least: 185_600, most: 250_000, before: 232_000, percent: 20 },
    })
  })
})
