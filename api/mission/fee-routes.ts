import { z } from 'zod'
import { confirmFee } from '../../db/mission/confirm-fee.ts'
import { orderFee } from '../../db/mission/order-fee.ts'
import { returnFee } from '../../db/mission/return-fee.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalDate, optionalText, version, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { feeView } from './fee-view.ts'

/** `version`: of the account that the page showed. */
const order = z.object({ version })
const confirmation = z.object({
  outcome: choice(['confirm', 'return']),
  version: wholeNumber(0).optional(),
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
  const { version: accountVersion } = request.parse(order)
  await request.command((trx) => orderFee(trx, request.actor(), { missionId, accountVersion }))
  return seeOther(paths.mission(missionId), 'mission.notice.fee-ordered')
}

async function confirm(request: Asked): Promise<Reply> {
  const { outcome, reason, version: accountVersion = 0, ...bank } = request.parse(confirmation)
  const { id: missionId } = request.standing
  if (outcome === 'return') {
    if (!reason) throw invalidInput([{ field: 'reason', message: 'problem.reason-needed' }])
    await request.command((trx) => returnFee(trx, request.actor(), { missionId, reason }))
  } else {
    const given = { missionId, accountVersion, ...statementOf(bank) }
    await request.command((trx) => confirmFee(trx, request.actor(), given))
  }
  return seeOther(paths.mission(missionId), `mission.notice.fee-${outcome}`)
}

/** What the bank's statement says: both of it. */
function statementOf({ valueOn, bankReference }: Pick<z.infer<typeof confirmation>, 'valueOn' | 'bankReference'>) {
  if (valueOn && bankReference) return { valueOn, bankReference }
  const missing = [...(valueOn ? [] : ['valueOn']), ...(bankReference ? [] : ['bankReference'])]
  throw invalidInput(missing.map((field) => ({ field, message: 'problem.required' })))
}
