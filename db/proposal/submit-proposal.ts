import { hash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { type RuleSet, stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { completeness } from '../../domain/proposal/completeness.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { receiptText, type SubmittedContent } from '../../domain/proposal/receipt.ts'
import { type Arrival, type Elapsed, yearOf } from '../../domain/shared/arrival.ts'
import { invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { type CallRules, rulesOfCall } from '../call/call-rules.ts'
import { assignReference } from '../case/assign-reference.ts'
import { type CaseFile, lockCase, transition } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { documentsToSubmit } from '../document/document-queries.ts'
import { newId } from '../new-id.ts'
import type { SubmissionTable } from '../schema/submission.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { firstCopy, lastSubmissionNow, requestedBefore, savedCopyNow } from './application.ts'
import { copySummary, isNeverSubmitted } from './save-draft.ts'
import { arriveInTime, clockOfProposal } from './stage-deadline.ts'

export type Submission = { proposalId: string; version?: number; elapsedMs?: Elapsed }
export type Receipt = {
  submissionId: string
  number: number
  sha256: string
  arrivedAt: Date
  acceptedAt: Date
}

/**
 * Submits an application as it stands. It counts by its arrival, whatever the queue behind it. Before the deadline it
 * may be submitted again as a new number; the same content again gets the receipt that it already has.
 */
export async function submitProposal(
  trx: Trx,
  actor: Actor,
  { proposalId, version, elapsedMs }: Submission,
): Promise<Receipt> {
  const { file, clock, last, ...found } = await lockAndRead(trx, proposalId)
  if (!hasVerb(proposalStatus, file.status, 'submit')) throw invalidTransition('problem.not-submittable')
  const call = await rulesOfCall(trx, file.call_id!)
  const arrival = arriveInTime(clock, elapsedMs)
  const working = await workingWith(trx, file, call.rules, found)
  if (version !== undefined && version !== working.version) throw staleVersion('problem.changed-since-checked')
  const content = completeContent(file, call, working)
  const sha256 = hash('sha256', receiptText(content), 'buffer')
  if (last?.sha256.equals(sha256)) return receiptOf(last)

  const submission = insertSubmission(trx, actor, { content, sha256, number: (last?.number ?? 0) + 1, ...arrival })
  if (isNeverSubmitted(file)) assignReference(trx, file, call.rules.referencePrefix, yearOf(arrival, call.zone))
  else copySummary(trx, file, call, content.answers) // a first one's was copied as it was saved
  const answered = await answerIfOpen(trx, file, actor, { kind: 'apply-in-full', answer: 'submitted' })
  transition(trx, file, 'submit', 'submitted')
  const auditId = record(trx, file, {
    type: 'proposal.submitted',
    actor,
    ...answered,
    ruleVersion: call.ruleVersion,
    detail: detailOf(submission, file),
  })
  registerOnBehalf(trx, file, auditId, actor)
  return receiptOf(submission)
}

/** Locks the proposal and reads what decides about it, in one journey: behind the lock nobody changes it any more. */
async function lockAndRead(trx: Trx, id: string) {
  const [file, clock, saved, documents, last] = await Promise.all([
    lockCase(trx, id, 'proposal'),
    clockOfProposal(trx, id),
    savedCopyNow(trx, id),
    documentsToSubmit(trx, id),
    lastSubmissionNow(trx, id),
  ])
  return { file, clock, saved, documents, last }
}
type Found = Pick<Awaited<ReturnType<typeof lockAndRead>>, 'saved' | 'documents'>

/** The working copy of the stage with the documents that its form asks for, and what it is measured by. */
async function workingWith(trx: Trx, { id, stage }: CaseFile, rules: RuleSet, { saved, documents }: Found) {
  const { answers, version } = saved ?? (await firstCopy(trx, id, stage, rules))
  const slots = stageRules(rules, stage).documents.map(({ slot }) => slot)
  return {
    answers,
    version,
    documents: documents.filter(({ slot }) => slots.includes(slot)),
    requestedBeforeMinor: await requestedBefore(trx, id, stage, rules),
  }
}
type Working = Awaited<ReturnType<typeof workingWith>>

/** What is submitted, if it is all that the stage asks for. */
function completeContent(
  { id, stage }: CaseFile,
  { callId, rules, ruleVersion }: CallRules,
  { answers, documents, requestedBeforeMinor }: Working,
): SubmittedContent {
  const filledSlots = documents.map(({ slot }) => slot)
  const problems = completeness(rules, stageRules(rules, stage), { answers, filledSlots, requestedBeforeMinor })
  if (problems.length) throw invalidInput(problems)
  return { callId, proposalId: id, stage, ruleVersion, answers, documents }
}

type NewSubmission = Arrival & { content: SubmittedContent; sha256: Buffer; number: number }

type SubmissionRow = Pick<Selectable<SubmissionTable>, 'id' | 'number' | 'sha256' | 'arrived_at' | 'accepted_at'>

function insertSubmission(
  trx: Trx,
  actor: Actor,
  { content, sha256, number, arrivedAt, acceptedAt }: NewSubmission,
): SubmissionRow {
  const row = { id: newId(), number, sha256, arrived_at: arrivedAt, accepted_at: acceptedAt }
  const inserting = trx.insertInto('submission').values({
    ...row,
    proposal_id: content.proposalId,
    stage: content.stage,
    answers: json(content.answers),
    documents: json(content.documents),
    submitted_by: personOf(actor),
    ...onBehalfColumns(actor),
  })
  post(trx, inserting)
  return row
}

const detailOf = (row: SubmissionRow, file: CaseFile) => ({
  submissionId: row.id,
  number: row.number,
  stage: file.stage,
  sha256: row.sha256.toString('hex'),
  arrivedAt: row.arrived_at.toISOString(),
  acceptedAt: row.accepted_at.toISOString(),
})

const receiptOf = (row: SubmissionRow): Receipt => ({
  submissionId: row.id,
  number: row.number,
  sha256: row.sha256.toString('hex'),
  arrivedAt: row.arrived_at,
  acceptedAt: row.accepted_at,
})
