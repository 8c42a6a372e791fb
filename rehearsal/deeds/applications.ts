import { stageRules } from '../../domain/call/rule-set.ts'
import { paths } from '../../domain/shared/paths.ts'
import { idIn } from '../publish-call.ts'
import type { ScenarioProposal } from '../scenario.ts'
import { firstCall, type Stage } from '../stage.ts'
import { type Speaker, speakerOf } from './speaker.ts'

/** The smallest file that is a PDF to whoever looks at its first bytes and at its structure. */
const pdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export async function startDraft(stage: Stage, proposal: ScenarioProposal): Promise<void> {
  const speaker = await speakerOf(stage, proposal.organisation)
  const { location } = await speaker.person.post(paths.proposals(), {
    callId: stage.calls.get(proposal.call ?? firstCall(stage))?.id,
    organisationId: stage.organisationIds.get(proposal.organisation),
    ...speaker.says,
  })
  stage.proposalIds.set(proposal.key, idIn(location))
  await fillIn(stage, proposal, 1, speaker)
}

/** Saves the stage's answers and uploads what it must have. */
export async function fillIn(
  stage: Stage,
  proposal: ScenarioProposal,
  stageNo: number,
  speaker: Speaker,
): Promise<void> {
  const id = stage.proposalIds.get(proposal.key)!
  const { key, documents } = stageRules(await stage.watch.rulesOf(id), stageNo)
  const answers = { ...stage.scenario.answers[key], ...proposal.answers[key] }
  await speaker.person.post(paths.draft(id), {
    version: await stage.watch.draftVersion(id, stageNo),
    answers,
    ...speaker.says,
  })
  for (const { slot } of documents.filter(({ mandatory }) => mandatory)) {
    await speaker.person.upload(
      paths.documents(id),
      paths.draft(id),
      { slot, ...asFields(speaker.says) },
      { field: 'file', name: `${slot}.pdf`, type: 'application/pdf', content: pdf },
    )
  }
}

/** How a browser's form names the same: `onBehalf.note`. */
const asFields = ({ onBehalf = {} as never }: Speaker['says']): Record<string, string> =>
  Object.fromEntries(Object.entries(onBehalf).map(([name, value]) => [`onBehalf.${name}`, String(value)]))

/** Submits; a second time with one answer changed, because the same content again would get the same receipt. */
export async function submitApplication(stage: Stage, proposal: ScenarioProposal): Promise<void> {
  const speaker = await speakerOf(stage, proposal.organisation)
  const id = stage.proposalIds.get(proposal.key)!
  if (stage.once.has(`submitted ${id}`)) {
    const changed = {
      ...proposal,
      answers: {
        ...proposal.answers,
        'concept-note': {
          ...proposal.answers['concept-note'],
          'cross-cutting': 'Meetings have childcare and take place by daylight.',
        },
      },
    }
    await fillIn(stage, changed, 1, speaker)
  }
  stage.once.add(`submitted ${id}`)
  await speaker.person.post(paths.submission(id), {
    version: await stage.watch.draftVersion(id, await stage.watch.caseStage(id)),
    ...speaker.says,
  })
}
