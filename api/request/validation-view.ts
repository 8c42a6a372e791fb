import { missionById, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import type { Asked } from '../asked.ts'
import { dueOf } from './due-of.ts'
import { missionHeadView, missionTerms } from './mission-terms.ts'

export const validationOutcomes = ['validate', 'return'] as const

/** The expert's newest report, which the institution validates or returns with what is missing. */
export async function validationView(request: Asked) {
  const mission = await missionById(request.db, request.standing.id)
  const [report, ...earlier] = await reportsOfMission(request.db, mission.id)
  return {
    ...missionHeadView(mission),
    expert: mission.expert,
    terms: missionTerms(mission),
    report: report
      ? {
          text: report.text,
          daysWorked: report.daysWorked,
          daysAway: report.daysAway,
          arrivedAt: report.arrivedAt,
          onBehalfOf: report.onBehalfOf,
        }
      : null,
    returnedBefore: earlier.flatMap(({ judgementReason }) => judgementReason ?? [])[0] ?? null,
    mayAnswer: hasVerb(missionStatus, mission.status, 'validate'),
    dueAt: await dueOf(request, 'validate-report'),
    outcomes: validationOutcomes.map((value) => ({
      value,
      label: { key: `request.validation.outcome.${value}` },
      hint: { key: `request.validation.outcomeHint.${value}` },
    })),
    onBehalf: await request.onBehalf('mission.validate'),
    form: request.form(),
  }
}
