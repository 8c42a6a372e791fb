import type { BrowserPerson } from '../browser-person.ts'
import { keyOf, requestKeyOf, type Stage } from '../stage.ts'

/** Who speaks for an applicant: its contact, or the officer who types in its letters and says so in every form. */
export type Speaker = { person: BrowserPerson; says: { onBehalf?: OnBehalf } }
type OnBehalf = { how: 'letter'; note: string; applicant: string }

export async function speakerFor(stage: Stage, proposalId: string): Promise<Speaker> {
  const key = keyOf(stage.proposalIds, proposalId)
  const proposal = stage.scenario.proposals.find((candidate) => candidate.key === key)
  return speakerOf(stage, proposal?.organisation ?? '')
}

/** Who speaks for the institution of a request, or of a mission's request. */
export async function requesterFor(stage: Stage, caseId: string): Promise<Speaker> {
  const key = requestKeyOf(stage, caseId)
  const request = stage.scenario.requests.find((candidate) => candidate.key === key)
  return speakerOf(stage, request?.organisation ?? '')
}

export async function speakerOf(stage: Stage, organisationKey: string): Promise<Speaker> {
  const organisation = stage.scenario.organisations.find(({ key }) => key === organisationKey)
  if (!organisation) throw new Error(`No organisation is called ${organisationKey}`)
  if (!organisation.byLetterThrough) return { person: await stage.person(organisation.contact), says: {} }
  return {
    person: await stage.person(organisation.byLetterThrough),
    says: {
      onBehalf: { how: 'letter', note: 'Received by post and kept in the paper file.', applicant: organisation.name },
    },
  }
}
