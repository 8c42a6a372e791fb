import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestCompleteness } from '../../domain/request/completeness.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { type Arrival, arrivalOf } from '../../domain/shared/arrival.ts'
import { invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { recordEntry } from '../audit/record.ts'
import { assignReference } from '../case/assign-reference.ts'
import { type CaseFile, lockCase, transition } from '../case/case-file.ts'
import { facilityNow, json, type Trx } from '../database.ts'
import { type RulesInForce, rulesToSubmitUnder } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { readRequest } from './lock-request.ts'
import { contentOf } from './request-content-row.ts'

export type RequestToSubmit = { requestId: string; version?: number; elapsedMs: number }
export type RequestReceipt = {
  submissionId: string
  number: number
  reference: string
  arrivedAt: Date
  acceptedAt: Date
}

/**
 * Hands a request in as it stands, the first time under the rules that are in force then, or anew after it was returned.
 * The same click again gets the receipt that there is.
 */
export async function submitRequest(
  trx: Trx,
  actor: Actor,
  { requestId, version, elapsedMs }: RequestToSubmit,
): Promise<RequestReceipt> {
  const file = await lockCase(trx, requestId, 'request')
  const last = await lastSubmission(trx, requestId)
  if (last && isJustSubmitted(file)) return receiptOf(file.reference!, last)
  if (!hasVerb(requestStatus, file.status, 'submit')) throw invalidTransition('problem.request-not-submittable')
  const { arrivedAt, acceptedAt } = arrivalOf(await facilityNow(trx), elapsedMs)
  const inForce = await rulesFor(trx, file)
  const content = await completeContent(trx, file, { inForce, version, arrivedAt })
  const number = (last?.number ?? 0) + 1
  const row = await insertSubmission(trx, actor, { requestId, number, content, arrivedAt, acceptedAt })
  noteSubmitted(trx, file, { ruleVersion: inForce.version, arrivedAt, title: content.title })
  const answered = await answerIfOpen(trx, file, actor, { kind: 'complete-request', answer: 'submitted' })
  transition(trx, file, 'submit', 'endorsement')
  const auditId = await recordEntry(trx, file, {
    type: 'request.submitted',
    actor,
    ...answered,
    ruleVersion: inForce.version,
    detail: { submissionId: row.id, number, arrivedAt: arrivedAt.toISOString(), acceptedAt: acceptedAt.toISOString() },
  })
  registerOnBehalf(trx, file, auditId, actor)
  const year = Number(dateIn(arrivedAt, inForce.zone).slice(0, 4))
  const reference = file.reference ?? (await assignReference(trx, file.id, inForce.rules.referencePrefix, year))
  return receiptOf(reference, row)
}

/** It waits for its endorsement: nobody can have changed it since. */
const isJustSubmitted = (file: CaseFile): boolean => hasVerb(requestStatus, file.status, 'endorse')

async function rulesFor(trx: Trx, file: CaseFile): Promise<RulesInForce> {
  const inForce = await rulesToSubmitUnder(trx, file)
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  return inForce
}

type Checked = { inForce: RulesInForce; version: number | undefined; arrivedAt: Date }

/** The working copy, if it is all that the rules ask for and what the person had checked. */
async function completeContent(
  trx: Trx,
  file: CaseFile,
  { inForce, version, arrivedAt }: Checked,
): Promise<RequestContent> {
  const row = await readRequest(trx, file.id)
  if (version !== undefined && version !== row.version) throw staleVersion('problem.request-changed-since-checked')
  const content = contentOf(row)
  const problems = requestCompleteness(inForce.rules, content, dateIn(arrivedAt, inForce.zone))
  if (problems.length) throw invalidInput(problems)
  return content
}

const submissionColumns = ['id', 'number', 'arrived_at', 'accepted_at'] as const
type SubmissionRow = { id: string; number: number; arrived_at: Date; accepted_at: Date }

const lastSubmission = (trx: Trx, requestId: string): Promise<SubmissionRow | undefined> =>
  trx
    .selectFrom('request_submission')
    .select(submissionColumns)
    .where('request_id', '=', requestId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

type NewSubmission = Arrival & { requestId: string; number: number; content: RequestContent }

const insertSubmission = (
  trx: Trx,
  actor: Actor,
  { requestId, number, content, arrivedAt, acceptedAt }: NewSubmission,
): Promise<SubmissionRow> =>
  trx
    .insertInto('request_submission')
    .values({
      request_id: requestId,
      number,
      content: json(content),
      arrived_at: arrivedAt,
      accepted_at: acceptedAt,
      submitted_by: personOf(actor),
      ...onBehalfColumns(actor),
    })
    .returning(submissionColumns)
    .executeTakeFirstOrThrow()

type Noted = { ruleVersion: number; arrivedAt: Date; title: string }

/** From here on the request goes by these rules, and its case has the title that was handed in. */
function noteSubmitted(trx: Trx, file: CaseFile, { ruleVersion, arrivedAt, title }: Noted): void {
  post(
    trx,
    trx
      .updateTable('request')
      .set({ rule_version: ruleVersion, submitted_at: arrivedAt })
      .where('case_id', '=', file.id),
  )
  file.title = title
}

const receiptOf = (reference: string, row: SubmissionRow): RequestReceipt => ({
  submissionId: row.id,
  number: row.number,
  reference,
  arrivedAt: row.arrived_at,
  acceptedAt: row.accepted_at,
})
