import { nextStepsOf } from '../../db/case/next-step.ts'
import { documentsOfSubmission } from '../../db/document/document-queries.ts'
import {
  type ProposalHeading,
  proposalHeading,
  type SubmissionRow,
  submissionsOf,
} from '../../db/proposal/proposal-queries.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { readableStage } from '../../domain/identity/standing.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { nextView } from '../case/next-view.ts'
import { documentView } from '../document/document-view.ts'
import { answersView } from '../evaluation/answers-view.ts'
import { scoresView } from '../evaluation/scores-view.ts'
import { headView } from './head-view.ts'
import { statusFor, wayOut } from './proposal-tag.ts'
import { readsNotes } from './reads-notes.ts'
import { summaryRows } from './summary-view.ts'
import { timelineView } from './timeline-view.ts'

/** A proposal's page, for whoever may see it: where it stands, what is next, what was submitted, how it went. */
export async function proposalView(request: Asked) {
  const { db, standing } = request
  const isApplicant = standing.relation === 'own'
  const [row, steps, submissions] = await Promise.all([
    proposalHeading(db, standing.id),
    nextStepsOf(db, standing.id),
    request.may('submission.read') ? submissionsOf(db, standing.id, readableStage(standing)) : [],
  ])
  const about = {
    id: row.id,
    status: row.status,
    publicStatus: statusFor(row.status, true),
    stage: row.stage,
    callId: row.call_id,
    deadlineAt: row.deadline_at,
    zone: row.zone,
  }
  const [stages, scores, timeline] = await Promise.all([
    Promise.all(lastOfEachStage(submissions).map((submission) => stageView(request, row, submission))),
    scoresView(request, row.id),
    timelineView(request, row, isApplicant),
  ])
  return {
    ...headView(row),
    isApplicant,
    tag: statusTag('proposal', row.status, { forApplicant: isApplicant }),
    isOnHold: row.hold_reason !== null && !isApplicant,
    summary: summaryRows(request, row),
    next: writingCard(request, row) ?? nextView(steps, about, { visitor: request.visitor, isApplicant }),
    stages,
    isSealed: !isApplicant && submissions.length === 0 && row.reference !== null,
    receipts: isApplicant ? submissions.map((submission) => receiptRow(row, submission)) : [],
    scores,
    links: linksOf(request, row, isApplicant),
    timeline,
  }
}

/** While something can be written, that is what is next for its writers. */
function writingCard(request: Asked, row: ProposalHeading) {
  if (!request.may('draft.write') || row.is_past_deadline || (row.status !== 'draft' && row.status !== 'invited'))
    return null
  return {
    title: { key: `proposal.next.status.${row.status}` },
    detail: { key: 'proposal.next.deadline', values: { at: { deadline: row.deadline_at, zone: row.zone } } },
    href: paths.draft(row.id),
    action: { key: 'proposal.show.write' },
  }
}

const lastOfEachStage = (submissions: readonly SubmissionRow[]): SubmissionRow[] =>
  submissions.filter((one, index) => submissions.findIndex((other) => other.stage === one.stage) === index)

async function stageView(request: Asked, row: ProposalHeading, submission: SubmissionRow) {
  const stage = stageRules(row.rule_set, submission.stage)
  const documents = await documentsOfSubmission(request.db, row.id, submission.stage, submission.documents)
  return {
    name: stage.name,
    arrivedAt: submission.arrived_at,
    number: submission.number,
    onBehalfOf: onBehalfLine(submission.on_behalf_of, readsNotes(request) ? submission.on_behalf_note : null),
    sections: answersView(stage.form, submission.answers, row.currency),
    documents: documents.map((document) => ({
      label: stage.documents.find(({ slot }) => slot === document.slot)?.label ?? document.slot,
      document: documentView(row.id, document),
    })),
  }
}

const receiptRow = (row: ProposalHeading, submission: SubmissionRow) => ({
  href: paths.receipt(row.id, submission.id),
  title: {
    key: 'proposal.show.receipt',
    values: { stage: stageRules(row.rule_set, submission.stage).name, number: submission.number },
  },
  detail: { instant: submission.arrived_at },
  tag: null,
})

/** What else the reader may do from here, beside the one next thing. */
function linksOf(request: Asked, row: ProposalHeading, isApplicant: boolean) {
  const can = (verb: string) => hasVerb(proposalStatus, row.status, verb)
  const links = [
    {
      when: row.status === 'submitted' && request.may('draft.write') && !row.is_past_deadline,
      href: paths.draft(row.id),
      key: 'change',
    },
    {
      when: row.status === 'draft' && row.is_past_deadline === true && request.may('draft.read'),
      href: paths.draft(row.id),
      key: 'readDraft',
    },
    {
      when: request.may('screening.read') && !isApplicant && row.status !== 'submitted',
      href: paths.screening(row.id),
      key: 'screening',
    },
    {
      when: request.may('evaluator.read') && !isApplicant && can('complete'),
      href: paths.evaluators(row.id),
      key: 'evaluators',
    },
    { when: request.may('grant.read') && isAwarded(row.status), href: paths.grant(row.id), key: 'grant' },
    {
      when: request.may('revocation.propose') && can('reconsider'),
      href: paths.reconsideration(row.id),
      key: 'reconsider',
    },
    { when: request.may('audit.read') && !isApplicant, href: paths.audit(row.id), key: 'audit' },
    {
      when: request.may('proposal.withdraw') && (can('withdraw') || can('discard') || can('decline')),
      href: paths.withdrawal(row.id),
      key: wayOut(row.status),
    },
  ]
  return links.filter(({ when }) => when).map(({ href, key }) => ({ href, text: { key: `proposal.link.${key}` } }))
}

/** From the award on, the proposal's later life has pages of its own. */
const isAwarded = (status: string): boolean =>
  ['awarded', 'contracting', 'active', 'terminating', 'settling', 'not-signed', 'terminated', 'closed'].includes(status)
