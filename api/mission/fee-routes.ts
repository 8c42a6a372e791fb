import { z } from 'zod'
import { confirmFee } from '../../db/mission/confirm-fee.ts'
import { orderFee } from '../../db/mission/order-fee.ts'
import { returnFee } from '../../db/mission/return-fee.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalDate, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { feeView } from './fee-view.ts'

const order = z.object({})
const confirmation = z.object({
  outcome: choice(['confirm', 'return']),
  valueOn: optionalDate.optional(),
  bankReference: optionalText(60),
  reason: optionalText(2000),
})

export const feeRoutes = (routes: Routes): void => {
  routes.get(paths.fee(':id'), 'fee.read', showFee)
  routes.post(paths.feeOrder(':id'), 'fee.order', give, { body: order, form: showFee })
  routes.post(paths.feeConfirmation(':id'), 'fee.confirm', confirm, { body: confirmation, form: showFee })
}

async function showFee(request: Asked): Promise<Reply> {
  return page('mission/fee', await feeView(request))
}

async function give(request: Asked): Promise<Reply> {
  const { id: missionId } = request.standing
  await request.command((trx) => orderFee(trx, request.actor(), { missionId }))
  return seeOther(paths.mission(missionId), 'mission.notice.fee-ordered')
}

async function confirm(request: Asked): Promise<Reply> {
  const { outcome, valueOn, bankReference, reason } = request.parse(confirmation)
  const { id: missionId } = request.standing
  if (outcome === 'return') {
    if (!reason) throw invalidInput([{ field: 'reason', message: 'problem.reason-needed' }])
    await request.command((trx) => returnFee(trx, request.actor(), { missionId, reason }))
  } else {
    const missing = [...(valueOn ? [] : ['valueOn']), ...(bankReference ? [] : ['bankReference'])]
    if (!valueOn || !bankReference) throw invalidInput(missing.map((field) => ({ field, message: 'problem.required' })))
    await request.command((trx) => confirmFee(trx, request.actor(), { missionId, valueOn, bankReference }))
  }
  return seeOther(paths.mission(missionId), `mission.notice.fee-${outcome}`)
}
