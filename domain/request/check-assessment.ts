import type { FacilityRules } from '../programme/facility-rules.ts'
import type { Problem } from '../shared/errors.ts'

/** By criterion: whether it is met, and a note. */
export type Findings = Record<string, { isMet: boolean; note: string | null }>

type Assessment = {
  recommendation: 'approve' | 'reject'
  days: number | null
  findings: Findings
  reason: string
  /** Why it goes on without the word of a party that may veto and could not be asked; null where there is none. */
  unaskedReason?: string | null
}

/**
 * An assessment answers every criterion, says why, and names the days that it recommends to approve. `unasked`: how many
 * parties that may veto could not be asked.
 */
export const checkAssessment = (rules: FacilityRules, assessment: Assessment, unasked = 0): Problem[] => [
  ...checkFindings(rules, assessment.findings),
  ...(assessment.recommendation === 'approve' ? checkDays(rules, assessment.days) : []),
  ...checkReason(assessment.reason),
  ...(goesOnWithout(assessment, unasked) && (assessment.unaskedReason ?? '').trim() === ''
    ? [{ field: 'unaskedReason', message: 'problem.unasked-reason-needed' }]
    : []),
]

/** To recommend approval without the word of somebody who might have stopped it is a departure from the procedure. */
export const goesOnWithout = ({ recommendation }: Pick<Assessment, 'recommendation'>, unasked: number): boolean =>
  recommendation === 'approve' && unasked > 0

type Judgement = { judgement: 'approved' | 'rejected' | 'sent-back'; days: number | null; reason: string }
type Recommended = { recommendation: 'approve' | 'reject'; days: number | null }

/** Whoever decides otherwise than was recommended says why. */
export const checkJudgement = (rules: FacilityRules, recommended: Recommended, given: Judgement): Problem[] => [
  ...(given.judgement === 'approved' ? checkDays(rules, given.days) : []),
  ...(isAsRecommended(recommended, given) ? [] : checkReason(given.reason)),
]

const isAsRecommended = ({ recommendation, days }: Recommended, given: Judgement): boolean =>
  given.judgement === 'approved' && recommendation === 'approve' && given.days === days

function checkFindings({ assessment: { criteria } }: FacilityRules, findings: Findings): Problem[] {
  const unknown = Object.keys(findings).filter((key) => !criteria.some((one) => one.key === key))
  return [
    ...criteria
      .filter(({ key }) => findings[key] === undefined)
      .map(({ key }) => ({ field: `findings.${key}`, message: 'problem.finding-missing' })),
    ...unknown.map((key) => ({ field: `findings.${key}`, message: 'problem.not-in-rules' })),
  ]
}

/** What is approved may differ from what was asked for, but not from what one request may have. */
function checkDays({ days: { mostPerRequest: most } }: FacilityRules, days: number | null): Problem[] {
  const fits = days !== null && Number.isInteger(days) && days >= 1 && days <= most
  return fits ? [] : [{ field: 'days', message: 'problem.approved-days', values: { most } }]
}

const checkReason = (reason: string): Problem[] =>
  reason.trim() === '' ? [{ field: 'reason', message: 'problem.reason-needed' }] : []
