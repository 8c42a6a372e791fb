import type { Actor } from '../../domain/case/actor.ts'
import { addSpan } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { lockCase } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { addContractVersion, contractVersions, preparedOf } from './contract-versions.ts'

export type SigningExtension = { proposalId: string; days: number; reason: string }

/** The time to sign has lapsed and the officer gives more: so many days from now, in a new letter, with a reason. */
export async function extendSigning(
  trx: Trx,
  actor: Actor,
  { proposalId, days, reason }: SigningExtension,
): Promise<{ signBy: Date }> {
  const file = await lockCase(trx, proposalId, 'proposal')
  const answered = await answerOpenTask(trx, file, actor, { kind: 'extend-signing', answer: 'extended' })
  const { calendar, zone } = await rulesOfCall(trx, file.call_id!)
  const signBy = addSpan(await facilityNow(trx), { days }, calendar)
  const { amount_minor, currency, starts_on, ends_on } = preparedOf(await contractVersions(trx, file.id))!
  const version = await addContractVersion(trx, file.id, {
    kind: 'prepared',
    amount_minor,
    currency,
    starts_on,
    ends_on,
    made_by: personOf(actor),
    sign_by: signBy,
  })
  const detail = { version, days, respondBy: signBy.toISOString(), zone }
  const auditId = record(trx, file, { type: 'signing.extended', actor, ...answered, reason, detail })
  recordException(trx, { caseId: file.id, auditId, kind: 'extension', reason, requestedBy: personOf(actor) })
  return { signBy }
}
