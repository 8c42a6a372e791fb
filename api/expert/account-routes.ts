import { z } from 'zod'
import { expertById } from '../../db/expert/expert-queries.ts'
import { verifyExpertAccount } from '../../db/expert/verify-expert-account.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { accountJudgement } from '../account/account-judgement.ts'
import type { Asked } from '../asked.ts'
import { choice, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { expertView } from './expert-view.ts'

const verification = accountJudgement.extend({
  means: z.preprocess((value) => value || null, choice(['call-back', 'document']).nullable()),
  note: text(2000),
})

export const accountRoutes = (routes: Routes): void => {
  routes.post(paths.expertAccountVerification(':id'), 'expert-account.verify', verify, {
    body: verification,
    form: showExpert,
  })
}

async function showExpert(request: Asked): Promise<Reply> {
  return page('expert/show', await expertView(request))
}

/** Nobody judges an account that is not shown to them. */
async function verify(request: Asked): Promise<Reply> {
  const judged = request.parse(verification)
  const { id: personId } = request.standing
  const { account } = await expertById(request.db, request.visitor, personId)
  if (!account) throw invalidTransition('problem.expert-account-missing')
  await request.command((trx) => verifyExpertAccount(trx, request.actor(), { personId, ...judged }))
  return seeOther(paths.expert(personId), `expert.notice.account-${judged.outcome}`)
}
