import { contentRows } from '../../../api/request/content-view.ts'
import { headView } from '../../../api/request/head-view.ts'
import type { RequestHead } from '../../../db/request/request-queries.ts'
import type { RequestContent, RequestField } from '../../../domain/request/request-content.ts'
import type { RequestStatus } from '../../../domain/request/request-status.ts'
import { silkRoutesRules } from '../../support/request-records.ts'
import { fact } from './facts.ts'
import { anId } from './ids.ts'

export const rules = silkRoutesRules()
export const parties = rules.consultation.parties.map(({ name }) => name)

/** What every page of a request begins with. */
export const aRequestHead = (number: number, status: RequestStatus, reference: string | null = null) =>
  headView({
    id: anId(number),
    reference,
    title: aRequest.title,
    organisation: 'Ministry of Labour',
    country: 'TJ',
    status,
  } as RequestHead)

/** A request as a ministry might write it. */
export const aRequest: RequestContent = {
  title: 'A migration policy for Tajikistan',
  problem: 'Four agencies keep four lists, and none of them agrees.',
  outcome: 'A policy that the government can adopt.',
  field: 'policy',
  languages: ['ru'],
  modality: 'hybrid',
  place: 'Dushanbe',
  fromOn: '2027-03-01',
  toOn: '2027-06-30',
  days: 20,
  wishes: '',
}

export const aRequestContent = (changes: Partial<RequestContent> = {}) =>
  contentRows(rules, { ...aRequest, ...changes })

/** What is asked for later in the year of an example, on site. */
export const onSite: Partial<RequestContent> = {
  languages: ['en', 'ru'],
  modality: 'on-site',
  fromOn: '2026-12-24',
  toOn: '2027-03-24',
}

/** The same for a draft, each question with the way to its place in the form. */
export const aDraftedContent = (number: number, changes: Partial<RequestContent> = {}) => {
  const draft = `/requests/${anId(number)}/draft`
  return [
    fact('request.field.title', aRequest.title, `${draft}#field-title`),
    ...aRequestContent(changes).map((row) => ({ ...row, href: `${draft}#field-${row.field}` })),
  ]
}

/** A party whose question reached nobody, as the facility sees it. */
export const unaskedParty = {
  name: 'Delegation of the European Union in the country',
  tag: { kind: 'due', text: { key: 'request.answer.unasked' } },
  detail: [{ instant: '2026-11-24T20:55:07.041Z' }],
  remark: null,
}

/** What stands in the way of submitting: nothing was written, or too many days. */
export const missing = (field: RequestField, form = '') => ({
  href: `${form}#field-${field}`,
  label: { key: `request.field.${field}` },
  text: { key: 'problem.required', values: {} },
})
export const tooManyDays = (form = '') => ({
  ...missing('days', form),
  text: { key: 'problem.request-days', values: { least: rules.days.leastPerRequest, most: rules.days.mostPerRequest } },
})
