import { z } from 'zod'
import { acceptMission } from '../../db/mission/accept-mission.ts'
import { declineMission } from '../../db/mission/decline-mission.ts'
import { missionById } from '../../db/mission/mission-queries.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { requestById } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import { contentRows } from '../request/content-view.ts'
import { dueOf } from '../request/due-of.ts'
import { missionHeadView, missionTerms } from '../request/mission-terms.ts'
import type { Routes } from '../routes.ts'
import { ratesOf } from './rates-of.ts'

const outcomes = ['accept', 'decline'] as const
const answer = z.object({ outcome: choice(outcomes), reason: optionalText(4000) })

export const offerRoutes = (routes: Routes): void => {
  routes.get(paths.offer(':id'), 'offer.answer', showOffer)
  routes.post(paths.offer(':id'), 'offer.answer', answerOffer, { body: answer, form: showOffer })
}

/** What an expert is asked to do, for whom, when and for how much; they accept or decline. */
async function showOffer(request: Asked): Promise<Reply> {
  const { db, standing } = request
  const mission = await missionById(db, standing.id)
  const { rules } = await rulesOfRequest(db, mission.id)
  const asked = await requestById(db, mission.requestId)
  return page('mission/offer', {
    ...missionHeadView(mission),
    terms: [...missionTerms(mission), ...ratesOf(mission, rules)],
    content: contentRows(rules, asked.content),
    dueAt: await dueOf(request, 'accept-mission'),
    mayAnswer: hasVerb(missionStatus, mission.status, 'decline'),
    onBehalf: await request.onBehalf('offer.answer'),
    outcomes: outcomes.map((value) => ({
      value,
      label: { key: `mission.offer.outcome.${value}` },
      hint: { key: `mission.offer.outcomeHint.${value}` },
    })),
    form: request.form(),
  })
}

async function answerOffer(request: Asked): Promise<Reply> {
  const { outcome, reason } = request.parse(answer)
  const { id: missionId } = request.standing
  if (outcome === 'decline' && !reason) throw invalidInput([{ field: 'reason', message: 'problem.reason-needed' }])
  await request.command((trx) =>
    outcome === 'accept'
      ? acceptMission(trx, request.actor(), { missionId })
      : declineMission(trx, request.actor(), { missionId, reason: reason! }),
  )
  return seeOther(paths.mission(missionId), `mission.notice.offer-${outcome}`)
}
