import { contentRows } from '../../../api/request/content-view.ts'
import { headView } from '../../../api/request/head-view.ts'
import type { RequestHead } from '../../../db/request/request-queries.ts'
import type { RequestContent } from '../../../domain/request/request-content.ts'
import type { RequestStatus } from '../../../domain/request/request-status.ts'
import { silkRoutesRules } from '../../support/request-records.ts'
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
