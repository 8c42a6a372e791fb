import { z } from 'zod'
import { returnMissionReport } from '../../db/mission/return-mission-report.ts'
import { validateReport } from '../../db/mission/validate-report.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { validationOutcomes, validationView } from './validation-view.ts'

const judgement = z.object({ outcome: choice(validationOutcomes), reason: optionalText(4000) })

export const validationRoutes = (routes: Routes): void => {
  routes.get(paths.validation(':id'), 'mission.validate', showValidation)
  routes.post(paths.validation(':id'), 'mission.validate', judge, { body: judgement, form: showValidation })
}

const showValidation = async (request: Asked): Promise<Reply> =>
  page('request/validation', await validationView(request))

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
