import { nextStepsOf } from '../../db/case/next-step.ts'
import { proposalHeading, submissionsOf } from '../../db/proposal/proposal-queries.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { readableStage } from '../../domain/identity/standing.ts'
import { receiptText } from '../../domain/proposal/receipt.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { headView } from './head-view.ts'
import { readsNotes } from './reads-notes.ts'

/** What was submitted, when it arrived and was accepted, and the hash by which anybody can check their copy. */
export async function receiptView(request: Asked) {
  const { db, standing } = request
  const [row, submissions, [next]] = await Promise.all([
    proposalHeading(db, standing.id),
    submissionsOf(db, standing.id, readableStage(standing)),
    nextStepsOf(db, standing.id),
  ])
  const submission = submissions.find(({ id }) => id === request.params.submissionId)
  if (!submission) throw notFound('submission')
  const stage = stageRules(row.rule_set, submission.stage)
  const isLast = !submissions.some(({ stage: at, number }) => at === submission.stage && number > submission.number)
  return {
    ...headView(row),
    stage: stage.name,
    number: submission.number,
    isLast,
    arrivedAt: submission.arrived_at,
    acceptedAt: submission.accepted_at,
    submittedBy: submission.submitted_by,
    onBehalfOf: onBehalfLine(submission.on_behalf_of, readsNotes(request) ? submission.on_behalf_note : null),
    sha256: submission.sha256.toString('hex'),
    documents: submission.documents.map(({ fileName, version, sha256, slot }) => ({
      label: stage.documents.find((one) => one.slot === slot)?.label ?? slot,
      fileName,
      version,
      sha256,
    })),
    proposalHref: paths.proposal(row.id),
    mayChange:
      request.may('draft.write') &&
      row.status === 'submitted' &&
      row.stage === submission.stage &&
      !row.is_past_deadline,
    draftHref: paths.draft(row.id),
    nextAt: next?.nextAt ?? null,
    content: receiptText({
      callId: row.call_id!,
      proposalId: row.id,
      stage: submission.stage,
      ruleVersion: row.ruleVersion,
      answers: submission.answers,
      documents: submission.documents,
    }),
  }
}
