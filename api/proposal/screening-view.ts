import { documentsOfSubmission } from '../../db/document/document-queries.ts'
import { proposalHeading, submissionsOf } from '../../db/proposal/proposal-queries.ts'
import { findingsOf, screeningOf } from '../../db/proposal/screening-queries.ts'
import { findTaskToAnswer } from '../../db/task/task-queries.ts'
import { readableStage } from '../../domain/identity/standing.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { documentView } from '../document/document-view.ts'
import { answersView } from '../evaluation/answers-view.ts'
import { headView } from './head-view.ts'

const tones = { met: 'good', 'not-met': 'bad', unclear: 'due' } as const

/** An officer's screening: what the machine found, what was submitted, and the checklist to answer. */
export async function screeningView(request: Asked) {
  const { db } = request
  const row = await proposalHeading(db, request.standing.id)
  const findings = await findingsOf(db, row.id, row.stage)
  const submission = (await submissionsOf(db, row.id, readableStage(request.standing))).find(
    ({ stage }) => stage === row.stage,
  )
  const task = await findTaskToAnswer(db, row.id, 'screen')
  const documents = submission ? await documentsOfSubmission(db, row.id, row.stage, submission.documents) : []
  return {
    ...headView(row),
    tag: statusTag('proposal', row.status),
    proposalHref: paths.proposal(row.id),
    dueAt: task?.due_at ?? null,
    mayAnswer: task !== undefined && request.may('screening.answer'),
    findings: row.stageRules.automaticCriteria.map(({ key, text }) =>
      findingView(
        text,
        findings.find(({ criterion }) => criterion === key),
      ),
    ),
    checklist: row.stageRules.checklist.map(({ key, text, mandatory }) => ({
      answer: `checks.${key}.answer`,
      note: `checks.${key}.note`,
      text,
      isOptional: !mandatory,
    })),
    options,
    outcomes,
    sections: submission ? answersView(row.stageRules.form, submission.answers, row.currency) : [],
    documents: documents.map((document) => ({
      label: row.stageRules.documents.find(({ slot }) => slot === document.slot)?.label ?? document.slot,
      document: documentView(row.id, document),
    })),
    answered: await answeredView(request, row.id, row.stage),
    form: request.form(),
  }
}

type Finding = Awaited<ReturnType<typeof findingsOf>>[number]

const findingView = (text: string, found: Finding | undefined) => ({
  text,
  tag: found ? { kind: tones[found.outcome], text: { key: `proposal.finding.${found.outcome}` } } : null,
  explanation: found?.explanation ?? null,
})

const options = ['yes', 'no', 'not-applicable'].map((value) => ({
  value,
  label: { key: `proposal.screening.answer.${value}` },
}))

const outcomes = ['pass', 'fail'].map((value) => ({
  value,
  label: { key: `proposal.screening.outcome.${value}` },
  hint: { key: `proposal.screening.outcomeHint.${value}` },
}))

async function answeredView({ db }: Asked, proposalId: string, stage: number) {
  const answered = await screeningOf(db, proposalId, stage)
  if (!answered) return null
  return {
    outcome: {
      kind: answered.outcome === 'pass' ? 'good' : 'bad',
      text: { key: `proposal.screening.was.${answered.outcome}` },
    },
    by: answered.screened_by,
    at: answered.screened_at,
    reason: answered.reason,
    checks: Object.fromEntries(
      Object.entries(answered.checks).map(([key, { answer, note }]) => [key, { answer, note }]),
    ),
  }
}
