import { createHash } from 'node:crypto'
import { stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { completeness } from '../../domain/proposal/completeness.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { receiptText, type SubmittedContent } from '../../domain/proposal/receipt.ts'
import type { Arrival } from '../../domain/shared/arrival.ts'
import { invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { recordEntry } from '../audit/record.ts'
import { type CallRules, rulesOfCall } from '../call/call-rules.ts'
import { assignReference } from '../case/assign-reference.ts'
import { type CaseFile, lockCase, transition } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { documentsToSubmit } from '../document/document-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lastSubmission, requestedBefore, workingCopy } from './application.ts'
import { copySummary, isNeverSubmitted } from './save-draft.ts'
import { arriveInTime } from './stage-deadline.ts'

export type Submission = { proposalId: string; version?: number; elapsedMs: number }
export type Receipt = {
  submissionId: string
  number: number
  reference: string
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
  const file = await lockCase(trx, proposalId, 'proposal')
  if (!hasVerb(proposalStatus, file.status, 'submit')) throw invalidTransition('problem.not-submittable')
  const arrival = await arriveInTime(trx, file.call_id!, file.stage, elapsedMs)
  const call = await rulesOfCall(trx, file.call_id!)
  const content = await completeContent(trx, file, call, version)
  const sha256 = createHash('sha256').update(receiptText(content)).digest()
  const last = await lastSubmission(trx, file.id, file.stage)
  if (last?.sha256.equals(sha256)) return receiptOf(file.reference!, last)

  const submission = await insertSubmission(trx, actor, {
    content,
    sha256,
    number: (last?.number ?? 0) + 1,
    ...arrival,
  })
  if (!isNeverSubmitted(file)) copySummary(trx, file, call, content.answers) // a first one's was copied as it was saved
  const answered = await answerIfOpen(trx, file, actor, { kind: 'apply-in-full', answer: 'submitted' })
  transition(trx, file, 'submit', 'submitted')
  const auditId = await recordEntry(trx, file, {
    type: 'proposal.submitted',
    actor,
    ...answered,
    ruleVersion: call.ruleVersion,
    detail: detailOf(submission, file),
  })
  registerOnBehalf(trx, file, auditId, actor)
  const year = Number(dateIn(arrival.arrivedAt, call.zone).slice(0, 4))
  const reference = file.reference ?? (await assignReference(trx, file.id, call.rules.referencePrefix, year))
  return receiptOf(reference, submission)
}

/** The working copy and its documents, if they are all that the stage asks for and what the person had checked. */
async function completeContent(
  trx: Trx,
  file: CaseFile,
  { callId, rules, ruleVersion }: CallRules,
  version?: number,
): Promise<SubmittedContent> {
  const copy = await workingCopy(trx, file.id, file.stage, rules)
  if (version !== undefined && version !== copy.version) throw staleVersion('problem.changed-since-checked')
  const stage = stageRules(rules, file.stage)
  const documents = await documentsToSubmit(trx, {
    caseId: file.id,
    stage: file.stage,
    slots: stage.documents.map(({ slot }) => slot),
  })
  const problems = completeness(rules, stage, {
    answers: copy.answers,
    filledSlots: documents.map(({ slot }) => slot),
    requestedBeforeMinor: await requestedBefore(trx, file.id, file.stage, rules),
  })
  if (problems.length) throw invalidInput(problems)
  return { callId, proposalId: file.id, stage: file.stage, ruleVersion, answers: copy.answers, documents }
}

type NewSubmission = Arrival & { content: SubmittedContent; sha256: Buffer; number: number }

async function insertSubmission(
  trx: Trx,
  actor: Actor,
  { content, sha256, number, arrivedAt, acceptedAt }: NewSubmission,
) {
  return trx
    .insertInto('submission')
    .values({
      proposal_id: content.proposalId,
      stage: content.stage,
      number,
      sha256,
      answers: json(content.answers),
      documents: json(content.documents),
      arrived_at: arrivedAt,
      accepted_at: acceptedAt,
      submitted_by: personOf(actor),
      ...onBehalfColumns(actor),
    })
    .returning(['id', 'number', 'sha256', 'arrived_at', 'accepted_at'])
    .executeTakeFirstOrThrow()
}

type SubmissionRow = { id: string; number: number; sha256: Buffer; arrived_at: Date; accepted_at: Date }

const detailOf = (row: SubmissionRow, file: CaseFile) => ({
  submissionId: row.id,
  number: row.number,
  stage: file.stage,
  sha256: row.sha256.toString('hex'),
  arrivedAt: row.arrived_at.toISOString(),
  acceptedAt: row.accepted_at.toISOString(),
})

const receiptOf = (reference: string, row: SubmissionRow): Receipt => ({
  submissionId: row.id,
  number: row.number,
  reference,
  sha256: row.sha256.toString('hex'),
  arrivedAt: row.arrived_at,
  acceptedAt: row.accepted_at,
})
