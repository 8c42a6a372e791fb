import { z } from 'zod'
import { answerConsultation } from '../../db/request/answer-consultation.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { consultationView, partyOf } from './consultation-view.ts'

const answer = z.object({ answer: choice(['consent', 'veto']), remark: optionalText(4000) })

export const consultationRoutes = (routes: Routes): void => {
  routes.get(paths.consultation(':id', ':party'), 'request.consult', showConsultation)
  routes.post(paths.consultation(':id', ':party'), 'request.consult', consult, { body: answer, form: showConsultation })
}

const showConsultation = async (request: Asked): Promise<Reply> =>
  page('request/consultation', await consultationView(request))

async function consult(request: Asked): Promise<Reply> {
  const given = request.parse(answer)
  if (given.answer === 'veto' && given.remark === null)
    throw invalidInput([{ field: 'remark', message: 'problem.reason-needed' }])
  const requestId = request.standing.id
  const { party } = await partyOf(request)
  await request.command((trx) => answerConsultation(trx, request.actor(), { requestId, party, ...given }))
  return seeOther(paths.request(requestId), `request.notice.consultation-${given.answer}`)
}
