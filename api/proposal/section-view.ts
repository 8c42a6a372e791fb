import type { Field } from '../../domain/call/rule-set-form.ts'
import { answerText } from '../../domain/proposal/answers.ts'
import { answerField } from '../../domain/proposal/validate-answers.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { type Draft, readDraft, sectionTasks } from './draft-view.ts'
import { headView } from './head-view.ts'

/** One section of the form to fill in, with what is wrong in what is there already. */
export async function sectionView(request: Asked) {
  const draft = await readDraft(request)
  const { row, copy } = draft
  const sections = row.stageRules.form.sections
  const index = sections.findIndex(({ key }) => key === request.params.section)
  const section = sections[index]
  if (!section) throw notFound('section')
  const after = sections[index + 1]
  const stored = Object.fromEntries(section.fields.map(({ key }) => [answerField(key), copy.answers[key] ?? '']))
  const shown = request.form(stored)
  return {
    ...headView(row),
    section: { key: section.key, title: section.title, number: index + 1, count: sections.length },
    fields: section.fields.map((field) => fieldView(field, draft)),
    tasks: sectionTasks(draft),
    mayWrite: draft.mayWrite,
    version: request.version(copy.version),
    savedAt: copy.savedAt,
    onward: after ? paths.draft(row.id, after.key) : paths.draft(row.id),
    hasNext: after !== undefined,
    conflicts: conflictsOf(request, draft),
    onBehalf: await request.onBehalf('draft.write'),
    form: request.refusal ? shown : { ...shown, problems: misfits(section.fields, draft) },
  }
}

/** What is blank is not yet wrong while somebody writes. */
const misfits = (fields: readonly Field[], { problems, copy }: Draft) =>
  problems
    .filter(({ field }) =>
      fields.some(({ key }) => answerField(key) === field && answerText(copy.answers[key]).trim() !== ''),
    )
    .map(({ field, message, values }) => ({
      field,
      key: message,
      values: { ...values },
      label: fields.find(({ key }) => answerField(key) === field)?.label ?? null,
    }))

/** After a save that would have overwritten somebody unseen: both texts, question by question. */
function conflictsOf({ problems, typed }: Asked, { row, copy }: Draft) {
  const fields = row.stageRules.form.sections.flatMap((section) => section.fields)
  return problems
    .filter(({ message }) => message === 'problem.answer-changed')
    .map(({ field, values }) => {
      const asked = fields.find(({ key }) => answerField(key) === field)
      return {
        label: asked?.label ?? field,
        yours: answerText(typed[field] as string | string[]),
        theirs: answerText(copy.answers[asked?.key ?? '']),
        at: String(values?.at ?? ''),
      }
    })
}

const partials: Record<Field['type'], string> = {
  line: 'field-text',
  text: 'field-textarea',
  amount: 'field-money',
  number: 'field-number',
  date: 'field-date',
  choice: 'field-radios',
  choices: 'field-checkboxes',
  country: 'field-select',
  declaration: 'field-checkbox',
}

function fieldView(field: Field, { row, mayWrite }: Draft) {
  return {
    partial: partials[field.type],
    box: field.type === 'declaration' || field.type === 'choices' ? field.key : null,
    name: answerField(field.key),
    label: field.label,
    hint: field.hint ?? null,
    optional: !field.mandatory,
    limit: 'maximum' in field && (field.type === 'line' || field.type === 'text') ? field.maximum : null,
    rows: field.type === 'text' ? Math.min(14, Math.max(4, Math.round(field.maximum / 250))) : null,
    currency: row.currency,
    readonly: !mayWrite,
    empty: field.type === 'country' ? { key: 'form.choose' } : null,
    options: optionsOf(field, row.rule_set.countries),
  }
}

function optionsOf(field: Field, countries: readonly string[]) {
  if (field.type === 'choice' || field.type === 'choices') return field.options
  if (field.type === 'country')
    return countries.map((code) => ({
      value: code,
      label: { key: 'proposal.country', values: { name: { country: code } } },
    }))
  return []
}
