import { describe, expect, it } from 'vitest'
import { stageRules } from '../../../domain/call/rule-set.ts'
import { checkScreening, isOverride } from '../../../domain/proposal/check-screening.ts'
import type { CheckAnswer } from '../../../domain/proposal/screening.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

const stage = stageRules(aRuleSet(), 1)
const yes: CheckAnswer = { answer: 'yes', note: '' }
const no: CheckAnswer = { answer: 'no', note: 'The signature is missing.' }
const allYes = Object.fromEntries(stage.checklist.map(({ key }) => [key, yes]))

describe('screening', () => {
  it('passes when every item is answered with yes', () => {
    expect(checkScreening(stage, { checks: allYes, outcome: 'pass', reason: null })).toEqual([])
  })

  it('needs every item answered', () => {
    const { complete: _, ...rest } = allYes
    expect(checkScreening(stage, { checks: rest, outcome: 'pass', reason: null })).toEqual([
      { field: 'checks.complete', message: 'problem.check-unanswered' },
    ])
  })

  it('never fails a proposal that the officer found nothing against, whatever the machine found', () => {
    expect(checkScreening(stage, { checks: allYes, outcome: 'fail', reason: 'The machine says so.' })).toEqual([
      { field: 'outcome', message: 'problem.fail-without-no' },
    ])
  })

  it('needs a reason to fail one', () => {
    const checks = { ...allYes, declaration: { answer: 'no', note: ' ' } as const }
    expect(checkScreening(stage, { checks, outcome: 'fail', reason: '' })).toEqual([
      { field: 'reason', message: 'problem.reason-needed' },
    ])
  })

  it('needs a reason to pass one in spite of a mandatory no, and calls that an override', () => {
    const checks = { ...allYes, declaration: no }
    expect(isOverride(stage, checks)).toBe(true)
    expect(checkScreening(stage, { checks, outcome: 'pass', reason: null })).toEqual([
      { field: 'reason', message: 'problem.reason-needed' },
    ])
    expect(checkScreening(stage, { checks, outcome: 'pass', reason: 'It came by post today.' })).toEqual([])
  })

  it('takes a no to an optional item as no override', () => {
    expect(isOverride(stage, { ...allYes, 'co-applicants': no })).toBe(false)
  })
})
