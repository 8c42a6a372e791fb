import { describe, expect, it } from 'vitest'
import { checkAssessment, checkJudgement } from '../../../domain/request/check-assessment.ts'
import { facilityRules } from '../../support/facility-rules.ts'

const rules = facilityRules()
const met = { isMet: true, note: null }
const findings = { eligible: met, clear: met }
const fields = (problems: { field: string; message: string }[]) =>
  problems.map(({ field, message }) => [field, message])

describe('an assessment', () => {
  const assessment = { recommendation: 'approve', days: 20, findings, reason: 'It serves the strategy.' } as const

  it('answers every criterion of the rules and no other', () => {
    expect(checkAssessment(rules, assessment)).toEqual([])
    expect(fields(checkAssessment(rules, { ...assessment, findings: { eligible: met, luck: met } }))).toEqual([
      ['findings.clear', 'problem.finding-missing'],
      ['findings.luck', 'problem.not-in-rules'],
    ])
  })

  it('says why', () => {
    expect(fields(checkAssessment(rules, { ...assessment, reason: ' ' }))).toEqual([
      ['reason', 'problem.reason-needed'],
    ])
  })

  it('names the days that it recommends to approve, and none when it recommends to reject', () => {
    for (const days of [null, 0, 41, 2.5])
      expect(fields(checkAssessment(rules, { ...assessment, days }))).toEqual([['days', 'problem.approved-days']])
    expect(checkAssessment(rules, { ...assessment, recommendation: 'reject', days: null })).toEqual([])
  })
})

describe('a judgement', () => {
  const recommended = { recommendation: 'approve', days: 20 } as const

  it('needs no words where it follows the recommendation', () => {
    expect(checkJudgement(rules, recommended, { judgement: 'approved', days: 20, reason: '' })).toEqual([])
  })

  it('says why it departs from the recommendation, or rejects, or sends back', () => {
    for (const given of [
      { judgement: 'approved', days: 10, reason: '' },
      { judgement: 'rejected', days: null, reason: '' },
      { judgement: 'sent-back', days: null, reason: '' },
    ] as const)
      expect(fields(checkJudgement(rules, recommended, given))).toEqual([['reason', 'problem.reason-needed']])
    const againstReject = { judgement: 'approved', days: 5, reason: '' } as const
    expect(fields(checkJudgement(rules, { recommendation: 'reject', days: null }, againstReject))).toEqual([
      ['reason', 'problem.reason-needed'],
    ])
  })

  it('approves from one day to what one request may have', () => {
    for (const days of [null, 0, 41])
      expect(fields(checkJudgement(rules, recommended, { judgement: 'approved', days, reason: 'x' }))).toEqual([
        ['days', 'problem.approved-days'],
      ])
  })
})
