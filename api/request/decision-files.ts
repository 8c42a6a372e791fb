import type { ListedAssessment, ListedConsultation } from '../../db/request/partner-queries.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'

const answers = { asked: 'open', consent: 'good', silent: 'good', unasked: 'due', veto: 'bad' } as const
const recommendations = { approve: 'good', reject: 'bad' } as const
const judgements = { approved: 'good', rejected: 'bad', 'sent-back': 'due' } as const

/** What the consulted parties said, one line each. */
export const consultationLines = (consultations: readonly ListedConsultation[]) =>
  consultations.map((one) => ({
    name: one.name,
    tag: { kind: answers[one.answer], text: { key: `request.answer.${one.answer}` } },
    detail: [
      ...(one.answered_at ? [{ instant: one.answered_at }] : []),
      ...(one.answered_by ? [one.answered_by] : []),
      ...(one.on_behalf_of
        ? [{ key: 'request.onBehalf', values: { of: onBehalfLine(one.on_behalf_of, one.on_behalf_note) } }]
        : []),
    ],
    remark: one.remark,
  }))

/** An assessment as it was written, with what was decided on it. */
export const assessmentView = (assessment: ListedAssessment, rules: FacilityRules) => ({
  recommendation: tag('recommendation', assessment.recommendation, recommendations[assessment.recommendation]),
  days: assessment.days,
  by: assessment.assessed_by,
  at: assessment.assessed_at,
  reason: assessment.reason,
  findings: rules.assessment.criteria.map(({ key, text }) => {
    const found = assessment.findings[key]
    return {
      cells: [
        text,
        found && { text: { key: `request.finding.${found.isMet ? 'yes' : 'no'}` }, tag: found.isMet ? 'good' : 'bad' },
        found?.note ? { lines: found.note } : null,
      ],
    }
  }),
  judgement: assessment.judgement
    ? {
        tag: tag('judgement', assessment.judgement, judgements[assessment.judgement]),
        by: assessment.judged_by ?? '',
        at: assessment.judged_at,
        reason: assessment.judgement_reason,
      }
    : null,
})

const tag = (kind: string, value: string, tone: string) => ({ kind: tone, text: { key: `request.${kind}.${value}` } })
