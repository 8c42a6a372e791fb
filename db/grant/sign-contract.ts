import type { Actor } from '../../domain/case/actor.ts'
import { arrivalOf, type Elapsed } from '../../domain/shared/arrival.ts'
import { deadlinePassed } from '../../domain/shared/errors.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { findOpenTask } from '../task/find-open-task.ts'
import { commitGrant } from './commit-grant.ts'
import { addContractVersion, type ContractVersion, contractVersions, preparedOf } from './contract-versions.ts'
import { openGrant } from './open-grant.ts'

export type Signature = { proposalId: string; elapsedMs?: Elapsed }

/**
 * The applicant signs what was prepared: from here on the money is owed, reports and payments stand in the record. A
 * signature counts by its arrival.
 */
export async function signContract(trx: Trx, actor: Actor, { proposalId, elapsedMs }: Signature): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  const prepared = preparedOf(await contractVersions(trx, file.id))
  await assertInTime(trx, file, { prepared, elapsedMs })
  const answered = await answerIfOpen(trx, file, actor, { kind: 'sign', answer: 'signed' })
  transition(trx, file, 'sign', 'active')
  const { amount_minor, currency, starts_on, ends_on } = prepared!
  const signed = { kind: 'signed', amount_minor, currency, starts_on, ends_on } as const
  await addContractVersion(trx, file.id, { ...signed, made_by: personOf(actor), ...onBehalfColumns(actor) })
  const { rules, ruleVersion } = await rulesOfCall(trx, file.call_id!)
  openGrant(trx, file.id, { contract: prepared!, rules })
  const detail = { amountMinor: String(amount_minor), currency, startsOn: starts_on, endsOn: ends_on }
  const auditId = record(trx, file, { type: 'contract.signed', actor, ...answered, ruleVersion, detail })
  registerOnBehalf(trx, file, auditId, actor)
  await commitGrant(trx, call, { proposalId: file.id, amountMinor: amount_minor, actor, auditId })
}

/** The open task knows the deadline, also where a hold has moved it; before it is open, the letter does. */
async function assertInTime(
  trx: Trx,
  file: CaseFile,
  { prepared, elapsedMs }: { prepared: ContractVersion | undefined; elapsedMs: Elapsed | undefined },
): Promise<void> {
  const task = await findOpenTask(trx, file, 'sign')
  const signBy = task?.due_at ?? prepared?.sign_by
  const { arrivedAt } = arrivalOf(await facilityNow(trx), elapsedMs)
  if (signBy && arrivedAt > signBy) throw deadlinePassed('problem.signing-lapsed')
}
