import { z } from 'zod'
import { rulesOfCall } from '../../db/call/call-rules.ts'
import { decideTermination } from '../../db/grant/decide-termination.ts'
import { proposeTermination } from '../../db/grant/propose-termination.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { amountIn } from './amount-in.ts'
import { terminationView } from './termination-view.ts'

const proposed = z.object({ reason: text(4000), further: optionalText(30), basis: optionalText(2000) })
const decision = z.object({ terminate: choice(['yes', 'no']), reason: optionalText(4000) })

export const terminationRoutes = (routes: Routes): void => {
  routes.get(paths.termination(':id'), 'termination.read', showTermination)
  routes.post(paths.termination(':id'), 'termination.propose', propose, { body: proposed, form: showTermination })
  routes.post(paths.terminationDecision(':id'), 'termination.approve', decide, {
    body: decision,
    form: showTermination,
  })
}

async function showTermination(request: Asked): Promise<Reply> {
  return page('grant/termination', await terminationView(request))
}

async function propose(request: Asked): Promise<Reply> {
  const { further, ...given } = request.parse(proposed)
  const { id: proposalId, callId } = request.standing
  const { currency } = await rulesOfCall(request.db, callId!)
  const furtherMinor = further === null ? 0n : amountIn(further, { currency, field: 'further' })
  await request.command((trx) => proposeTermination(trx, request.actor(), { proposalId, ...given, furtherMinor }))
  return seeOther(paths.grant(proposalId), 'grant.notice.termination-proposed')
}

async function decide(request: Asked): Promise<Reply> {
  const { terminate, reason } = request.parse(decision)
  const { id: proposalId } = request.standing
  await request.command((trx) =>
    decideTermination(trx, request.actor(), { proposalId, terminate: terminate === 'yes', reason }),
  )
  return seeOther(paths.grant(proposalId), `grant.notice.termination-${terminate}`)
}
