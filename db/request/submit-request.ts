import type { Selectable } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestCompleteness } from '../../domain/request/completeness.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { type Arrival, arrivalOf, type Elapsed, yearOf } from '../../domain/shared/arrival.ts'
import { invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { assignReference } from '../case/assign-reference.ts'
import { type CaseFile, lockCase, transition } from '../case/case-file.ts'
import { facilityNow, json, type Trx } from '../database.ts'
import { newId } from '../new-id.ts'
import { type RulesInForce, rulesToSubmitUnder } from '../programme/facility-rules-queries.ts'
import type { RequestTable } from '../schema/request.ts'
import type { RequestSubmissionTable } from '../schema/request-submission.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { readRequest } from './lock-request.ts'
import { contentOf } from './request-content-row.ts'

export type RequestToSubmit = { requestId: string; version?: number; elapsedMs?: Elapsed }
export type RequestReceipt = {
  submissionId: string
  number: number
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
  const [last, now, inForce, working] = await Promise.all([
    lastSubmission(trx, requestId),
    facilityNow(trx),
    rulesToSubmitUnder(trx, file),
    readRequest(trx, requestId),
  ])
  if (last && isJustSubmitted(file)) return receiptOf(last)
  if (!hasVerb(requestStatus, file.status, 'submit')) throw invalidTransition('problem.request-not-submittable')
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  const { arrivedAt, acceptedAt } = arrivalOf(now, elapsedMs)
  const content = completeContent(working, { inForce, version, arrivedAt })
  const number = (last?.number ?? 0) + 1
  const row = insertSubmission(trx, actor, { requestId, number, content, arrivedAt, acceptedAt })
  if (file.reference === null)
    assignReference(trx, file, inForce.rules.referencePrefix, yearOf({ arrivedAt }, inForce.zone))
  noteSubmitted(trx, file, { ruleVersion: inForce.version, arrivedAt, title: content.title })
  const answered = await answerIfOpen(trx, file, actor, { kind: 'complete-request', answer: 'submitted' })
  transition(trx, file, 'submit', 'endorsement')
  const auditId = record(trx, file, {
    type: 'request.submitted',
    actor,
    ...answered,
    ruleVersion: inForce.version,
    detail: { submissionId: row.id, number, arrivedAt: arrivedAt.toISOString(), acceptedAt: acceptedAt.toISOString() },
  })
  registerOnBehalf(trx, file, auditId, actor)
  return receiptOf(row)
}

/** It waits for its endorsement: nobody can have changed it since. */
const isJustSubmitted = (file: CaseFile): boolean => hasVerb(requestStatus, file.status, 'endorse')

type Checked = { inForce: RulesInForce; version: number | undefined; arrivedAt: Date }

/** The working copy, if it is all that the rules ask for and what the person had checked. */
function completeContent(working: Selectable<RequestTable>, { inForce, version, arrivedAt }: Checked): RequestContent {
  if (version !== undefined && version !== working.version) throw staleVersion('problem.request-changed-since-checked')
  const content = contentOf(working)
  const problems = requestCompleteness(inForce.rules, content, dateIn(arrivedAt, inForce.zone))
  if (problems.length) throw invalidInput(problems)
  return content
}

type SubmissionRow = Pick<Selectable<RequestSubmissionTable>, 'id' | 'number' | 'arrived_at' | 'accepted_at'>

const lastSubmission = (trx: Trx, requestId: string): Promise<SubmissionRow | undefined> =>
  trx
    .selectFrom('request_submission')
    .select(['id', 'number', 'arrived_at', 'accepted_at'])
    .where('request_id', '=', requestId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

type NewSubmission = Arrival & { requestId: string; number: number; content: RequestContent }

function insertSubmission(
  trx: Trx,
  actor: Actor,
  { requestId, number, content, arrivedAt, acceptedAt }: NewSubmission,
): SubmissionRow {
  const row = { id: newId(), number, arrived_at: arrivedAt, accepted_at: acceptedAt }
  const inserting = trx.insertInto('request_submission').values({
    ...row,
    request_id: requestId,
    content: json(content),
    submitted_by: personOf(actor),
    ...onBehalfColumns(actor),
  })
  post(trx, inserting)
  return row
}

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

const receiptOf = (row: SubmissionRow): RequestReceipt => ({
  submissionId: row.id,
  number: row.number,
  arrivedAt: row.arrived_at,
  acceptedAt: row.accepted_at,
})
