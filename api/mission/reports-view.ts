import type { ListedMissionReport } from '../../db/mission/mission-queries.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'

const judgements = { validated: 'good', silent: 'good', returned: 'due' } as const

/** A report as it was handed in, with what was said to it. */
export const reportView = (report: ListedMissionReport, isStaff: boolean) => ({
  round: report.round,
  text: report.text,
  rows: [
    { label: { key: 'mission.report.daysWorked' }, value: { days: report.daysWorked } },
    { label: { key: 'mission.report.daysAway' }, value: { days: report.daysAway } },
  ],
  by: report.submittedBy,
  at: report.arrivedAt,
  onBehalfOf: onBehalfLine(report.onBehalfOf, isStaff ? report.onBehalfNote : null),
  judgement: report.judgement
    ? {
        tag: { kind: judgements[report.judgement], text: { key: `mission.judgement.${report.judgement}` } },
        by: isStaff ? report.judgedBy : null,
        as: report.judgedAs,
        at: report.judgedAt,
        reason: report.judgementReason,
        onBehalfOf: onBehalfLine(report.judgedOnBehalfOf, isStaff ? report.judgedOnBehalfNote : null),
      }
    : null,
})
