import { currentDocuments } from '../../db/document/document-queries.ts'
import { lastSubmission, requestedBefore, type WorkingCopy, workingCopy } from '../../db/proposal/application.ts'
import { helpWith, type ProposalHeading, proposalHeading } from '../../db/proposal/proposal-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { acceptAttribute } from '../../domain/document/accepted-types.ts'
import { isBlank } from '../../domain/proposal/answers.ts'
import { completeness, documentField } from '../../domain/proposal/completeness.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { answerField } from '../../domain/proposal/validate-answers.ts'
import type { Problem } from '../../domain/shared/errors.ts'
import { isSame } from '../../domain/shared/merge-edit.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { documentView } from '../document/document-view.ts'
import { headView } from './head-view.ts'
import { wayOut } from './proposal-tag.ts'

/** A draft as all its pages need it: the working copy, its documents, and what is still wrong. */
export async function readDraft(request: Asked) {
  const { db } = request
  const row = await proposalHeading(db, request.standing.id)
  const slots = row.stageRules.documents.map(({ slot }) => slot)
  const [copy, documents, requestedBeforeMinor, submitted] = await Promise.all([
    workingCopy(db, row.id, row.stage, row.rule_set),
    currentDocuments(db, { caseId: row.id, stage: row.stage, slots }),
    requestedBefore(db, row.id, row.stage, row.rule_set),
    lastSubmission(db, row.id, row.stage),
  ])
  const filledSlots = documents.map(({ slot }) => slot)
  const facts = { answers: copy.answers, filledSlots, requestedBeforeMinor }
  const problems = completeness(row.rule_set, row.stageRules, facts)
  const isOpen = hasVerb(proposalStatus, row.status, 'submit') && !row.is_past_deadline
  return { row, copy, documents, problems, mayWrite: isOpen && request.may('draft.write'), submitted }
}
export type Draft = Awaited<ReturnType<typeof readDraft>>

/** The draft's own page: its sections and documents as a task list. */
export async function draftView(request: Asked) {
  const draft = await readDraft(request)
  const { row, copy, problems, submitted } = draft
  const help = request.may('draft.invite-help') ? await helpWith(request.db, row.id) : null
  return {
    ...headView(row),
    mayWrite: draft.mayWrite,
    leave: wayOut(row.status),
    sections: sectionTasks(draft),
    slots: slotsView(request, draft),
    next: nextOf(draft),
    left: problems.length,
    savedAt: copy.savedAt,
    version: copy.version,
    submitted: submitted
      ? {
          at: submitted.arrived_at,
          number: submitted.number,
          isChanged: isChanged(copy, submitted.answers),
          receipt: paths.receipt(row.id, submitted.id),
        }
      : null,
    help,
    onBehalf: await request.onBehalf('draft.write'),
    form: request.form(),
  }
}

const isChanged = ({ answers }: WorkingCopy, submitted: Record<string, string | string[]>): boolean =>
  Object.keys({ ...answers, ...submitted }).some((key) => !isSame(answers[key], submitted[key]))

function nextOf({ row, problems, mayWrite }: Draft) {
  if (!mayWrite) return null
  const open = row.stageRules.form.sections.find((section) =>
    section.fields.some(({ key }) => problems.some(({ field }) => field === answerField(key))),
  )
  return problems.length > 0 && open
    ? {
        title: { key: 'proposal.draft.goOn', values: { section: open.title } },
        detail: { key: 'proposal.draft.left', values: { count: problems.length } },
        href: paths.draft(row.id, open.key),
        action: { key: 'proposal.draft.goOnAction' },
      }
    : {
        title: { key: 'proposal.draft.ready' },
        detail: problems.length
          ? { key: 'proposal.draft.left', values: { count: problems.length } }
          : { key: 'proposal.draft.readyDetail' },
        href: paths.check(row.id),
        action: { key: 'proposal.draft.check' },
      }
}

export function sectionTasks({ row, copy, problems }: Draft) {
  return row.stageRules.form.sections.map(({ key, title, fields }, index) => {
    const wrong = fields.filter((field) => problems.some(({ field: at }) => at === answerField(field.key)))
    const isStarted = fields.some((field) => !isBlank(copy.answers[field.key]))
    const misfits = wrong.filter((field) => !isBlank(copy.answers[field.key])).length
    return {
      href: paths.draft(row.id, key),
      title: `${index + 1} ${title}`,
      detail: null,
      tag: sectionTag({ isStarted, left: wrong.length, misfits }),
    }
  })
}

function sectionTag({ isStarted, left, misfits }: { isStarted: boolean; left: number; misfits: number }) {
  if (left === 0) return { kind: 'good', text: { key: 'proposal.section.complete' } }
  if (misfits > 0) return { kind: 'bad', text: { key: 'proposal.section.problems', values: { count: misfits } } }
  if (isStarted) return { kind: 'open', text: { key: 'proposal.section.started' } }
  return { kind: '', text: { key: 'proposal.section.empty' } }
}

const slotsView = (request: Asked, { row, documents, mayWrite }: Draft) =>
  row.stageRules.documents.map(({ slot, label, mandatory, accept }) => {
    const current = documents.find((document) => document.slot === slot)
    return {
      slot,
      field: documentField(slot),
      label,
      isOptional: !mandatory,
      accept: acceptAttribute(accept),
      types: accept.map((type) => type.toUpperCase()).join(', '),
      current: current ? documentView(row.id, current) : null,
      mayWrite,
      form: request.form(),
    }
  })

/** Problems with the question that each is about, for the list at the top of a page. */
export function namedProblems(row: ProposalHeading, problems: readonly Problem[]) {
  const fields = row.stageRules.form.sections.flatMap((section) =>
    section.fields.map((field) => ({ field, section: section.key })),
  )
  return problems.map(({ field, message, values }) => {
    const asked = fields.find((one) => answerField(one.field.key) === field)
    const href = asked
      ? `${paths.draft(row.id, asked.section)}#${anchorOf(field)}`
      : `${paths.draft(row.id)}#${anchorOf(field)}`
    return { href, label: asked?.field.label ?? null, text: { key: message, values: { ...values } } }
  })
}

const anchorOf = (name: string): string => `field-${name.replace(/[^A-Za-z0-9]+/g, '-')}`
