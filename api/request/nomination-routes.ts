import { z } from 'zod'
import { decideEndorsement } from '../../db/request/decide-endorsement.ts'
import { endRequest } from '../../db/request/end-request.ts'
import { nominateExpert } from '../../db/request/nominate-expert.ts'
import { modalities } from '../../domain/programme/facility-rules.ts'
import { isUuid } from '../../domain/shared/ids.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, date, optionalText, text, wholeNumber } from '../fields.ts'
import { country } from '../identity/account-fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { nominationView } from './nomination-view.ts'
import { endorsementDecisionView, requestEndView } from './officer-view.ts'

const emptyText = (most: number) => optionalText(most).transform((typed) => typed ?? '')
const nomination = z.object({
  expertId: z.string('problem.choose-expert').refine(isUuid, 'problem.choose-expert'),
  days: wholeNumber(1, 1000),
  startsOn: date,
  endsOn: date,
  modality: choice(modalities),
  place: emptyText(200),
  country,
  reason: emptyText(4000),
  despite: emptyText(4000),
})
const decision = z.object({ outcome: choice(['pass-on', 'ask-again']), reason: text(4000) })
const end = z.object({ reason: text(4000) })

export const nominationRoutes = (routes: Routes): void => {
  routes.get(paths.endorsementDecision(':id'), 'request.decide-endorsement', showDecision)
  routes.post(paths.endorsementDecision(':id'), 'request.decide-endorsement', decide, {
    body: decision,
    form: showDecision,
  })
  routes.get(paths.nomination(':id'), 'assessment.read', showNomination)
  routes.post(paths.nomination(':id'), 'request.nominate', nominate, { body: nomination, form: showNomination })
  routes.get(paths.requestEnd(':id'), 'request.end', showEnd)
  routes.post(paths.requestEnd(':id'), 'request.end', giveUp, { body: end, form: showEnd })
}

async function showDecision(request: Asked): Promise<Reply> {
  return page('request/endorsement-decision', await endorsementDecisionView(request))
}

async function decide(request: Asked): Promise<Reply> {
  const given = request.parse(decision)
  const { id: requestId } = request.standing
  await request.command((trx) => decideEndorsement(trx, request.actor(), { requestId, ...given }))
  return seeOther(paths.request(requestId), `request.notice.endorsement-${given.outcome}`)
}

async function showNomination(request: Asked): Promise<Reply> {
  return page('request/nomination', await nominationView(request))
}

async function nominate(request: Asked): Promise<Reply> {
  const given = request.parse(nomination)
  const { id: requestId } = request.standing
  const { missionId } = await request.command((trx) => nominateExpert(trx, request.actor(), { requestId, ...given }))
  return seeOther(paths.mission(missionId), 'request.notice.nominated')
}

async function showEnd(request: Asked): Promise<Reply> {
  return page('request/end', await requestEndView(request))
}

async function giveUp(request: Asked): Promise<Reply> {
  const { reason } = request.parse(end)
  const { id: requestId } = request.standing
  await request.command((trx) => endRequest(trx, request.actor(), { requestId, reason }))
  return seeOther(paths.request(requestId), 'request.notice.ended')
}
