import { type CallRow, readCall } from '../../db/call/call-queries.ts'
import { offerOf } from '../../db/call/open-calls.ts'
import type { StageRules } from '../../domain/call/rule-set.ts'
import { fieldsOf } from '../../domain/call/rule-set-form.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { callTaskKinds } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './call-head.ts'
import { plannedDate } from './call-view.ts'
import { scoringOf } from './scoring-view.ts'
import { termsInWords } from './terms-in-words.ts'

/** The whole procedure of a call as it was frozen, for whoever wants to know by which rules it goes. */
export async function rulesView(request: Asked) {
  const call = await readCall(request.db, request.standing.id)
  const rules = call.rule_set
  return {
    ...headOf(call, request.may('call.read-proposals')),
    ...offerOf(rules),
    version: call.rule_version,
    publishedAt: call.published_at,
    fileHref: paths.callRuleFile(call.id),
    frame: frameOf(call),
    stages: rules.stages.map((stage, index) => ({
      number: index + 1,
      name: stage.name,
      formHref: paths.callForm(call.id, index + 1),
      facts: [...plannedDate(stage), ...factsOf(stage)],
      criteria: stage.automaticCriteria.map(({ text, expression }) => ({ text, expression })),
      checklist: stage.checklist.map(({ text, mandatory }) => ({ text, mandatory })),
      scoring: scoringOf(stage),
    })),
    tasks: (Object.keys(callTaskKinds) as (keyof typeof callTaskKinds)[]).map((kind) => ({
      cells: [{ key: `call.task.${kind}` }, ...termsInWords(rules.tasks[kind])],
    })),
  }
}

const frameOf = ({ rule_set: rules }: CallRow) => [
  {
    label: { key: 'call.rules.sources' },
    value: rules.envelope.sources.map(({ budgetLine }) => budgetLine).join('; '),
  },
  {
    label: { key: 'call.rules.settling' },
    value: { key: 'call.rules.minutes', values: { minutes: rules.settlingMinutes } },
  },
  {
    label: { key: 'call.rules.draftReminders' },
    value: { key: 'call.rules.hoursBefore', values: { hours: rules.draftReminderHours.join(', ') } },
  },
  {
    label: { key: 'call.rules.reserve' },
    value: { key: 'call.rules.monthsOf', values: { months: rules.reserveMonths } },
  },
  {
    label: { key: 'call.rules.payments' },
    value: { key: 'call.rules.paymentsOf', values: { repayDays: 0, ...rules.payments } },
  },
  {
    label: { key: 'call.rules.reporting' },
    value: {
      key: 'call.rules.reportingOf',
      values: { ...rules.reporting, interimAfterPercent: rules.reporting.interimAfterPercent ?? 0 },
    },
  },
]

const factsOf = (stage: StageRules) => [
  { label: { key: 'call.rules.evaluators' }, value: stage.evaluators },
  {
    label: { key: 'call.rules.evaluateWithin' },
    value: { key: 'call.rules.daysOf', values: { days: stage.evaluateWithinDays } },
  },
  ...(stage.amountMayMovePercent === undefined
    ? []
    : [{ label: { key: 'call.rules.mayMove' }, value: { percent: stage.amountMayMovePercent } }]),
  { label: { key: 'call.rules.documents' }, value: stage.documents.map(({ label }) => label).join('; ') },
  {
    label: { key: 'call.rules.verify' },
    value: { key: stage.verifyDocuments ? 'call.rules.verifyYes' : 'call.rules.verifyNo' },
  },
]

/** Every question of a stage on one page, to print and prepare with. */
export async function formView(request: Asked) {
  const call = await readCall(request.db, request.standing.id)
  const stage = call.rule_set.stages[Number(request.params.stage) - 1]
  if (!stage) throw notFound('stage')
  return {
    ...headOf(call, request.may('call.read-proposals')),
    stage: stage.name,
    count: fieldsOf(stage.form).length,
    sections: stage.form.sections.map(({ title, fields }) => ({
      title,
      fields: fields.map((field) => ({
        label: field.label,
        hint: field.hint ?? null,
        mandatory: field.mandatory,
        limit: limitOf(field, call),
        options: 'options' in field ? field.options.map(({ label }) => label) : [],
      })),
    })),
    documents: stage.documents.map(({ label, mandatory, accept }) => ({ label, mandatory, accept: accept.join(', ') })),
  }
}

type Field = StageRules['form']['sections'][number]['fields'][number]

function limitOf(field: Field, { currency, rule_set: { grant } }: CallRow) {
  switch (field.type) {
    case 'line':
    case 'text':
      return { key: 'call.form.characters', values: { most: field.maximum } }
    case 'number':
      return { key: 'call.form.between', values: { least: field.minimum, most: field.maximum } }
    case 'amount':
      return field.role === 'requested'
        ? {
            key: 'call.form.requested',
            values: { currency, least: Number(grant.minimum), most: Number(grant.maximum) },
          }
        : { key: 'call.form.amount', values: { currency } }
    default:
      return { key: `call.form.${field.type}` }
  }
}
