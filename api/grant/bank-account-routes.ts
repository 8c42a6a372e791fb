import { z } from 'zod'
import { giveBankAccount } from '../../db/grant/give-bank-account.ts'
import { verifyBankAccount } from '../../db/grant/verify-bank-account.ts'
import { countryCodes } from '../../domain/shared/countries.ts'
import { paths } from '../../domain/shared/paths.ts'
import { accountJudgement } from '../account/account-judgement.ts'
import type { Asked } from '../asked.ts'
import { optionalText, text, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { bankAccountView } from './bank-account-view.ts'

const account = z.object({
  version: wholeNumber(0),
  holder: text(140),
  iban: text(50),
  bic: optionalText(20),
  bankName: text(140),
  country: z.string('problem.choose-one').refine((code) => countryCodes.includes(code), 'problem.choose-one'),
})
const verification = accountJudgement.extend({ refusal: optionalText(2000) })

export const bankAccountRoutes = (routes: Routes): void => {
  routes.get(paths.bankAccount(':id'), 'grant.read', showBankAccount)
  routes.post(paths.bankAccount(':id'), 'bank-account.give', give, {
    body: account,
    form: showBankAccount,
    files: { most: 1, mostBytes: 25_000_000 },
  })
  routes.post(paths.bankAccountVerification(':id'), 'bank-account.verify', verify, {
    body: verification,
    form: showBankAccount,
  })
}

async function showBankAccount(request: Asked): Promise<Reply> {
  return page('grant/bank-account', await bankAccountView(request))
}

async function give(request: Asked): Promise<Reply> {
  const given = request.parse(account)
  const { id } = request.standing
  await request.command((trx) => giveBankAccount(trx, request.actor(), { proposalId: id, ...given }))
  return seeOther(paths.grant(id), 'grant.notice.account-given')
}

async function verify(request: Asked): Promise<Reply> {
  const judged = request.parse(verification)
  const { id } = request.standing
  await request.command((trx) => verifyBankAccount(trx, request.actor(), { proposalId: id, ...judged }))
  return seeOther(paths.grant(id), `grant.notice.account-${judged.outcome}`)
}
