import { z } from 'zod'
import { missionById, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { returnMissionReport } from '../../db/mission/return-mission-report.ts'
import { validateReport } from '../../db/mission/validate-report.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { dueOf } from './due-of.ts'
import { missionHeadView, missionTerms } from './mission-terms.ts'

const outcomes = ['validate', 'return'] as const
const judgement = z.object({ outcome: choice(outcomes), reason: optionalText(4000) })

export const validationRoutes = (routes: Routes): void => {
  routes.get(paths.validation(':id'), 'mission.validate', showValidation)
  routes.post(paths.validation(':id'), 'mission.validate', judge, { body: judgement, form: showValidation })
}

/** The expert's newest report, which the institution validates or returns with what is missing. */
async function showValidation(request: Asked): Promise<Reply> {
  const mission = await missionById(request.db, request.standing.id)
  const [report, ...earlier] = await reportsOfMission(request.db, mission.id)
  return page('request/validation', {
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
    outcomes: outcomes.map((value) => ({
      value,
      label: { key: `request.validation.outcome.${value}` },
      hint: { key: `request.validation.outcomeHint.${value}` },
    })),
    onBehalf: await request.onBehalf('mission.validate'),
    form: request.form(),
  })
}

async function judge(request: Asked): Promise<Reply> {
  const { outcome, reason } = request.parse(judgement)
  const missionId = request.standing.id
  if (outcome === 'return' && reason === null)
    throw invalidInput([{ field: 'reason', message: 'problem.words-needed' }])
  await request.command((trx) =>
    outcome === 'validate'
      ? validateReport(trx, request.actor(), { missionId })
      : returnMissionReport(trx, request.actor(), { missionId, reason: reason! }),
  )
  return seeOther(paths.mission(missionId), `request.notice.report-${outcome}`)
}
