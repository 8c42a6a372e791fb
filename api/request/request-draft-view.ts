import { rulesOfRequest, rulesToSubmitUnder } from '../../db/programme/facility-rules-queries.ts'
import { type RequestView, requestInWriting, submissionsOfRequest } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { requestCompleteness } from '../../domain/request/completeness.ts'
import { longest, type RequestContent, type RequestField } from '../../domain/request/request-content.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import type { Problem } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { anchorOf, labelOf } from './content-view.ts'
import { headView } from './head-view.ts'

/** A request as those who write it need it: what is there, what is still missing, and whether it can be written at all. */
export async function readRequestDraft(request: Asked) {
  const row = await requestInWriting(request.db, request.standing.id)
  const { rules, zone } = (await rulesToSubmitUnder(request.db, row)) ?? (await rulesOfRequest(request.db, row.id))
  const today = dateIn(await request.now(), zone)
  const mayWrite = hasVerb(requestStatus, row.status, 'submit') && request.may('request.write')
  return { row, rules, today, mayWrite, problems: requestCompleteness(rules, row.content, today) }
}

/** The whole request on one page to fill in, with what is wrong in what is there already. */
export async function requestDraftView(request: Asked) {
  const draft = await readRequestDraft(request)
  const { row, rules, problems } = draft
  const shown = request.form(storedOf(row.content))
  const onBehalf = await request.onBehalf('request.write')
  return {
    ...headView(row),
    mayWrite: draft.mayWrite,
    isAutosaved: draft.mayWrite && onBehalf === null,
    version: request.version(row.version),
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    questions: row.status === 'returned' ? row.questions : null,
    conflicts: conflictsOf(request, row),
    missing: problems.map(named),
    options: optionsOf(rules),
    limits: longest,
    days: { least: rules.days.leastPerRequest, most: rules.days.mostPerRequest },
    today: draft.today,
    parties: rules.consultation.parties.map(({ name }) => name),
    onBehalf,
    form: request.refusal ? shown : { ...shown, problems: misfits(problems, row.content) },
  }
}

const storedOf = (content: RequestContent) => ({
  ...content,
  field: content.field ?? '',
  modality: content.modality ?? '',
  fromOn: content.fromOn ?? '',
  toOn: content.toOn ?? '',
  days: content.days === null ? '' : String(content.days),
})

const optionsOf = ({ fields, languages, modalities }: FacilityRules) => ({
  fields: fields.map(({ key, text }) => ({ value: key, label: text })),
  languages: languages.map((code) => ({
    value: code,
    label: { key: 'request.language', values: { name: { languages: [code] } } },
  })),
  modalities: modalities.map((value) => ({
    value,
    label: { key: `request.modality.${value}` },
    hint: { key: `request.modalityHint.${value}` },
  })),
})

/** A problem with the question that it is about and its place in the form. */
export const named = ({ field, message, values }: Problem) => ({
  href: anchorOf(field),
  label: labelOf(field),
  text: { key: message, values: { ...values } },
})

/** What is blank is not yet wrong while somebody writes. */
const misfits = (problems: readonly Problem[], content: RequestContent) =>
  problems
    .filter(({ field }) => !isBlank(content[field as RequestField]))
    .map(({ field, message, values }) => ({ field, key: message, values: { ...values }, label: labelOf(field) }))

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** After a save that would have overwritten somebody unseen: both texts, question by question. */
function conflictsOf({ problems, typed }: Asked, { content, saved_by, saved_at }: RequestView) {
  return problems
    .filter(({ message }) => message === 'problem.answer-changed')
    .map(({ field }) => ({
      label: labelOf(field),
      yours: asText(typed[field]),
      theirs: asText(content[field as RequestField]),
      by: saved_by,
      at: saved_at,
    }))
}

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

/** What was handed in last, with its receipt. */
export async function lastSubmissionOf({ db, standing }: Asked) {
  const [last] = await submissionsOfRequest(db, standing.id)
  return last ? { number: last.number, at: last.arrived_at, href: paths.requestReceipt(standing.id, last.id) } : null
}
