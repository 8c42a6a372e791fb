import { balanceOf } from '../../domain/budget/balance.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { type ContractTerms, checkContract } from '../../domain/grant/check-contract.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { timesOf } from '../../domain/task/task-times.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { postingsOf } from '../budget/book.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { lockCase, transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { bankAccountVersions, stateOf } from './bank-account-versions.ts'
import { addContractVersion } from './contract-versions.ts'

export type PreparedContract = ContractTerms & { proposalId: string }

/** An officer writes amount and dates into the contract; the applicant gets a letter that says until when to sign. */
export async function prepareContract(trx: Trx, actor: Actor, contract: PreparedContract): Promise<{ signBy: Date }> {
  const file = await lockCase(trx, contract.proposalId, 'proposal')
  const answered = await answerIfOpen(trx, file, actor, { kind: 'prepare-contract', answer: 'prepared' })
  transition(trx, file, 'prepare', 'contracting')
  if (stateOf(await bankAccountVersions(trx, file.id)) !== 'verified')
    throw invalidTransition('problem.bank-account-unverified')
  const { rules, zone, currency, calendar, ruleVersion } = await rulesOfCall(trx, file.call_id!)
  const now = await facilityNow(trx)
  const signBy = timesOf(rules.tasks.sign, now, calendar).dueAt
  const awardedMinor = balanceOf(await postingsOf(trx, file.id)).reserved
  const days = { today: dateIn(now, zone), signByOn: dateIn(signBy, zone) }
  const problems = checkContract(contract, { rules, awardedMinor, ...days })
  if (problems.length) throw invalidInput(problems)
  await noteEarlierAmounts(trx, file.id, { awardedMinor, currency })
  const { startsOn, endsOn, amountMinor } = contract
  const version = await addContractVersion(trx, file.id, {
    kind: 'prepared',
    amount_minor: amountMinor,
    currency,
    starts_on: startsOn,
    ends_on: endsOn,
    made_by: personOf(actor),
    sign_by: signBy,
  })
  const terms = { amountMinor: String(amountMinor), currency, startsOn, endsOn }
  const detail = { version, ...terms, respondBy: signBy.toISOString(), zone }
  record(trx, file, { type: 'contract.prepared', actor, ...answered, ruleVersion, detail })
  return { signBy }
}

/** What was requested and what was awarded stand before the contract's own versions. */
async function noteEarlierAmounts(
  trx: Trx,
  proposalId: string,
  { awardedMinor, currency }: { awardedMinor: bigint; currency: string },
): Promise<void> {
  const { requested_minor } = await trx
    .selectFrom('proposal')
    .select('requested_minor')
    .where('case_id', '=', proposalId)
    .executeTakeFirstOrThrow()
  const undated = { currency, starts_on: null, ends_on: null }
  if (requested_minor)
    await addContractVersion(trx, proposalId, { kind: 'requested', amount_minor: requested_minor, ...undated })
  await addContractVersion(trx, proposalId, { kind: 'awarded', amount_minor: awardedMinor, ...undated })
}
