import { type BankAccount, checkBankAccount, tidyBankAccount } from '../../domain/account/bank-account.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput, staleVersion } from '../../domain/shared/errors.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { bankAccountVersions } from './bank-account-versions.ts'
import { lockAwarded } from './lock-grant.ts'

/** `version` is the newest that the person saw, 0 for none. */
export type GivenBankAccount = BankAccount & { proposalId: string; version: number }

/**
 * The applicant says where the money should go, at first or later: a new version, which another person verifies before
 * anything is paid to it. Payments that were ordered stay with the version that they were ordered to.
 */
export async function giveBankAccount(trx: Trx, actor: Actor, given: GivenBankAccount): Promise<{ version: number }> {
  const file = await lockAwarded(trx, given.proposalId)
  const account = tidyBankAccount(given)
  const problems = checkBankAccount(account)
  if (problems.length) throw invalidInput(problems)
  const last = (await bankAccountVersions(trx, file.id))[0]?.version ?? 0
  if (given.version !== last) throw staleVersion('problem.account-changed')
  const version = last + 1
  const organisationId = await organisationOf(trx, file.id)
  post(
    trx,
    trx.insertInto('bank_account').values({
      organisation_id: organisationId,
      version,
      holder: account.holder,
      iban: account.iban,
      bic: account.bic,
      bank_name: account.bankName,
      country: account.country,
      entered_by: personOf(actor),
      ...onBehalfColumns(actor),
    }),
  )
  const answered = await answerIfOpen(trx, file, actor, { kind: 'give-bank-account', answer: 'given' })
  const auditId = record(trx, file, { type: 'bank-account.given', actor, ...answered, detail: { version } })
  registerOnBehalf(trx, file, auditId, actor)
  return { version }
}

async function organisationOf(trx: Trx, proposalId: string): Promise<string> {
  const proposal = await trx
    .selectFrom('proposal')
    .select('organisation_id')
    .where('case_id', '=', proposalId)
    .executeTakeFirstOrThrow()
  return proposal.organisation_id
}
