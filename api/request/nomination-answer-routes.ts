import { z } from 'zod'
import { nomineeOf } from '../../db/expert/expert-queries.ts'
import { acceptNomination } from '../../db/mission/accept-nomination.ts'
import { missionById } from '../../db/mission/mission-queries.ts'
import { refuseNomination } from '../../db/mission/refuse-nomination.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
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
import { nomineeRows } from './nominee-rows.ts'

const outcomes = ['accept', 'refuse'] as const
const answer = z.object({ outcome: choice(outcomes), reason: optionalText(4000) })

export const nominationAnswerRoutes = (routes: Routes): void => {
  routes.get(paths.nominationAnswer(':id'), 'nomination.answer', showNomination)
  routes.post(paths.nominationAnswer(':id'), 'nomination.answer', answerNomination, {
    body: answer,
    form: showNomination,
  })
}

/** Who is proposed to the institution, with what, for how long; it accepts or refuses. */
async function showNomination(request: Asked): Promise<Reply> {
  const mission = await missionById(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, mission.id)
  return page('request/nomination-answer', {
    ...missionHeadView(mission),
    expert: nomineeRows(rules, await nomineeOf(request.db, mission.id)),
    terms: missionTerms(mission),
    mayAnswer: hasVerb(missionStatus, mission.status, 'refuse'),
    dueAt: await dueOf(request, 'accept-nomination'),
    outcomes: outcomes.map((value) => ({
      value,
      label: { key: `request.nominated.outcome.${value}` },
      hint: { key: `request.nominated.outcomeHint.${value}` },
    })),
    onBehalf: await request.onBehalf('nomination.answer'),
    form: request.form(),
  })
}

async function answerNomination(request: Asked): Promise<Reply> {
  const { outcome, reason } = request.parse(answer)
  const missionId = request.standing.id
  if (outcome === 'refuse' && reason === null)
    throw invalidInput([{ field: 'reason', message: 'problem.reason-needed' }])
  await request.command((trx) =>
    outcome === 'accept'
      ? acceptNomination(trx, request.actor(), { missionId })
      : refuseNomination(trx, request.actor(), { missionId, reason: reason! }),
  )
  return seeOther(paths.mission(missionId), `request.notice.nomination-${outcome}`)
}
