import { z } from 'zod'
import { rulesOfCall } from '../../db/call/call-rules.ts'
import { endSigning } from '../../db/grant/end-signing.ts'
import { extendSigning } from '../../db/grant/extend-signing.ts'
import { prepareContract } from '../../db/grant/prepare-contract.ts'
import { signContract } from '../../db/grant/sign-contract.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, date, text, ticked, wholeNumber } from '../fields.ts'
import { data, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { amountIn } from './amount-in.ts'
import { contractDocumentView, contractView } from './contract-view.ts'

const contract = z.object({ startsOn: date, endsOn: date, amount: text(30) })
const signature = z.object({ agrees: ticked.refine((agrees) => agrees, 'problem.agree-to-sign') })
const emptyIsNone = (value: unknown) => (value === '' ? undefined : value)
const extension = z.object({
  outcome: choice(['extend', 'end']),
  days: z.preprocess(emptyIsNone, wholeNumber(1, 365).optional()),
  reason: text(2000),
})

export const contractRoutes = (routes: Routes): void => {
  routes.get(paths.contract(':id'), 'contract.read', showContract)
  routes.post(paths.contract(':id'), 'contract.prepare', prepare, { body: contract, form: showContract })
  routes.get(paths.contractDocument(':id'), 'contract.read', showDocument)
  routes.post(paths.signature(':id'), 'contract.sign', sign, {
    body: signature,
    form: showContract,
    files: { most: 1, mostBytes: 25_000_000 },
  })
  routes.post(paths.signingExtension(':id'), 'signing.extend', extend, { body: extension, form: showContract })
}

async function showContract(request: Asked): Promise<Reply> {
  return page('grant/contract', await contractView(request))
}

async function prepare(request: Asked): Promise<Reply> {
  const { amount, ...dates } = request.parse(contract)
  const { id, callId } = request.standing
  const { currency } = await rulesOfCall(request.db, callId!)
  const amountMinor = amountIn(amount, { currency, field: 'amount' })
  await request.command((trx) => prepareContract(trx, request.actor(), { proposalId: id, ...dates, amountMinor }))
  return seeOther(paths.grant(id), 'grant.notice.prepared')
}

/** For print: the contract alone, in the layout of documents. */
async function showDocument(request: Asked): Promise<Reply> {
  const { locale, zone } = request.visitor
  const view = await contractDocumentView(request)
  const html = request.facilities.renderer.document('grant/contract', view, {
    locale,
    zone,
    facility: { name: view.facility, isEmbedded: false },
  })
  return data(html, 'text/html; charset=utf-8')
}

async function sign(request: Asked): Promise<Reply> {
  request.parse(signature)
  const { id } = request.standing
  await request.command((trx) => signContract(trx, request.actor(), { proposalId: id, elapsedMs: request.elapsedMs }))
  return seeOther(paths.grant(id), 'grant.notice.signed')
}

async function extend(request: Asked): Promise<Reply> {
  const { outcome, days, reason } = request.parse(extension)
  const { id: proposalId } = request.standing
  if (outcome === 'extend') {
    if (days === undefined) throw invalidInput([{ field: 'days', message: 'problem.extension-days' }])
    await request.command((trx) => extendSigning(trx, request.actor(), { proposalId, days, reason }))
  } else await request.command((trx) => endSigning(trx, request.actor(), { proposalId, reason }))
  return seeOther(paths.grant(proposalId), `grant.notice.signing-${outcome}`)
}
