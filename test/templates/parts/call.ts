import { scoringOf } from '../../../api/call/scoring-view.ts'
import { offerOf } from '../../../db/call/open-calls.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

/** The Silk Routes call. What its pages say is read from the example rule set, so that they cannot differ from it. */
export const silkRoutes = aRuleSet({ referencePrefix: 'SRF' })
export const callId = '01a20e8e-ae0d-762e-b162-515285e35c88'
export const callHref = `/calls/${callId}`

/** What every page about a call begins with: the published call, or what the changes make of it. */
export const aCallHead = (changes: object = {}) => ({
  id: callId,
  reference: 'SRF',
  title: silkRoutes.title,
  zone: silkRoutes.zone,
  status: { kind: 'good', text: { key: 'call.status.published' } },
  isPublished: true,
  ...changes,
})

export const anOffer = () => offerOf(silkRoutes)

/** A stage of the call with its scoring, and what the page says besides. */
export const someStages = (more: (number: number) => object) =>
  silkRoutes.stages.map((stage, index) => ({
    number: index + 1,
    name: stage.name,
    formHref: `${callHref}/stages/${index + 1}/form`,
    scoring: scoringOf(stage),
    ...more(index + 1),
  }))

export const notPublished = {
  reference: null,
  status: { kind: '', text: { key: 'call.status.draft' } },
  isPublished: false,
}

/** A question of an applicant that was answered for everybody. */
export const anAnswer = () => ({
  id: '01a20e8e-af19-71ad-a8d9-311440be3480',
  number: 1,
  question: 'May an affiliated entity be paid by the grant?',
  answer: 'Yes, if it is named in the application.',
  published_at: '2028-01-03T09:00:00.453Z',
})
