import { rulesOfCall } from '../../db/call/call-rules.ts'
import { documentsOfSubmission } from '../../db/document/document-queries.ts'
import { carriedScores } from '../../db/evaluation/carried-scores.ts'
import { type EvaluationRow, mayReadProposal, submissionFor } from '../../db/evaluation/evaluation-queries.ts'
import { ownTotals } from '../../db/evaluation/evaluator-queue.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { fieldsOf } from '../../domain/call/rule-set-form.ts'
import { overall } from '../../domain/evaluation/completeness.ts'
import { fromDecimal, medianOf } from '../../domain/evaluation/score-figure.ts'
import { answerText } from '../../domain/proposal/answers.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { answersView } from './answers-view.ts'
import { gridView, inPoints, labelled, labelOf, storedFields } from './grid-view.ts'

/** What every page about one evaluation begins with. */
async function headOf({ db }: Asked, row: EvaluationRow) {
  const { rules, zone } = await rulesOfCall(db, row.call_id)
  const stage = stageRules(rules, row.stage)
  const head = { id: row.id, reference: row.reference, title: row.title, stage: stage.name, dueAt: row.due_at, zone }
  return { head, stage, rules }
}

/** What an evaluator declares on: title, applicant, partners, country. Nothing else of the proposal is shown before. */
export async function declarationView(request: Asked, row: EvaluationRow) {
  const { head, stage } = await headOf(request, row)
  const { answers } = await submissionFor(request.db, row)
  const partners = fieldsOf(stage.form)
    .filter((field) => 'role' in field && field.role === 'partners')
    .map((field) => answerText(answers[field.key]).trim())
  return {
    ...head,
    facts: [
      { label: { key: 'evaluation.fact.title' }, value: row.title },
      {
        label: { key: 'evaluation.fact.applicant' },
        value: {
          key: 'evaluation.fact.from',
          values: { name: row.applicant, country: { country: row.applicant_country } },
        },
      },
      {
        label: { key: 'evaluation.fact.partners' },
        value: partners.join('\n').trim() === '' ? null : { lines: partners.join('\n') },
      },
      { label: { key: 'evaluation.fact.country' }, value: row.country ? { country: row.country } : null },
    ],
    options: ['none', 'there-is'].map((value) => ({ value, label: { key: `evaluation.declaration.${value}` } })),
    form: request.form(),
  }
}

/** The answers on one side, the grid on the other; after a refusal what was typed, and where two tabs met, both. */
export async function scoringView(request: Asked, row: EvaluationRow) {
  const { head, stage, rules } = await headOf(request, row)
  const { grid } = stage
  const carried = await carriedScores(request.db, rules, { proposalId: row.proposal_id, stage: row.stage })
  const submission = await submissionFor(request.db, row)
  const totals = await ownTotals(request.db, { evaluatorId: row.evaluator_id, callId: row.call_id, stage: row.stage })
  const median = medianOf(totals.map(fromDecimal))
  const form = labelled(grid, request.form(storedFields(row)))
  return {
    ...head,
    version: request.version(row.version),
    answers: answersView(stage.form, submission.answers, row.currency),
    documents: await documentsView(request, row, stage.documents),
    grid: gridView(grid, pointsIn(form.values), carried),
    median: median === null ? null : inPoints(median),
    overall: `comments.${overall}`,
    conflict: request.refusal?.name === 'StaleVersion' ? bothOf(request, row) : null,
    form,
  }

  function bothOf({ typed }: Asked, stored: EvaluationRow) {
    const there = storedFields(stored)
    const differing = Object.keys(typed).filter((field) => String(typed[field] ?? '').trim() !== (there[field] ?? ''))
    const rows = (values: Record<string, unknown>) =>
      differing.map((field) => ({
        label: labelOf(grid, field),
        value: values[field] ? { lines: String(values[field]) } : null,
      }))
    return { yours: rows(typed), theirs: rows(there) }
  }
}

/** An evaluation to read: the evaluator's own, or any that is submitted for those who conduct the procedure. */
export async function readingView(request: Asked, row: EvaluationRow) {
  const { head, stage, rules } = await headOf(request, row)
  const carried = await carriedScores(request.db, rules, { proposalId: row.proposal_id, stage: row.stage })
  const isSubmitted = row.status === 'submitted'
  const mayRead = await mayReadProposal(request.db, request.visitor, row.proposal_id)
  return {
    ...head,
    proposalHref: mayRead ? paths.proposal(row.proposal_id) : null,
    isOwn: row.evaluator_id === request.visitor.person?.id,
    evaluator: row.evaluator,
    status: row.status,
    isOver: row.is_over,
    submittedAt: row.submitted_at,
    grid: isSubmitted ? gridView(stage.grid, row.scores, carried) : null,
    comments: isSubmitted ? commentsOf(row, stage.grid.sections) : [],
    committeeNote: isSubmitted ? row.committee_note : null,
    form: request.form(),
  }
}

/** The same before it is submitted: what the evaluator checks. */
export async function checkView(request: Asked, row: EvaluationRow) {
  const { head, stage, rules } = await headOf(request, row)
  const carried = await carriedScores(request.db, rules, { proposalId: row.proposal_id, stage: row.stage })
  return {
    ...head,
    version: row.version,
    grid: gridView(stage.grid, row.scores, carried),
    comments: commentsOf(row, stage.grid.sections),
    committeeNote: row.committee_note,
    form: labelled(stage.grid, request.form()),
  }
}

const commentsOf = ({ comments }: EvaluationRow, sections: readonly { key: string; title: string }[]) =>
  [
    ...sections.map(({ key, title }) => ({ label: title as string | { key: string }, text: comments[key] ?? '' })),
    { label: { key: 'evaluation.read.overall' }, text: comments[overall] ?? '' },
  ].filter(({ text }) => text !== '')

const pointsIn = (values: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([field, value]) => field.startsWith('scores.') && /^[1-5]$/.test(String(value)))
      .map(([field, value]) => [field.slice('scores.'.length), Number(value)]),
  )

async function documentsView({ db }: Asked, row: EvaluationRow, slots: readonly { slot: string; label: string }[]) {
  const { documents } = await submissionFor(db, row)
  const files = await documentsOfSubmission(db, row.proposal_id, row.stage, documents)
  return files.map((file) => ({
    href: paths.document(row.proposal_id, file.id),
    label: slots.find(({ slot }) => slot === file.slot)?.label ?? file.slot,
    name: file.file_name,
    size: Number(file.size_bytes),
  }))
}
