import { paths } from '../../domain/shared/paths.ts'
import type { Act } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import type { Speaker } from './speaker.ts'

export type ActDeed = Speaker & { callId: string; proposalId: string; with: Record<string, string> }

/** What people do that nobody asked them for. */
export const actDeeds: Record<Act['does'], (stage: Stage, deed: ActDeed) => Promise<void>> = {
  withdraw: async (_stage, { proposalId, person, says, with: words }) => {
    await person.post(paths.withdrawal(proposalId), { reason: words.reason, ...says })
  },
  'propose-revocation': async (_stage, { proposalId, person, with: words }) => {
    await person.post(paths.reconsideration(proposalId), { reason: words.reason })
  },
  'refuse-award': async (_stage, { proposalId, person, says, with: words }) => {
    await person.post(paths.refusal(proposalId), { reason: words.reason, ...says })
  },
  'decline-reserve': async (_stage, { proposalId, person, says, with: words }) => {
    await person.post(paths.withdrawal(proposalId), { reason: words.reason, ...says })
  },
  'propose-termination': async (_stage, { proposalId, person, with: words }) => {
    await person.post(paths.termination(proposalId), { reason: words.reason })
  },
  'ask-question': async (_stage, { callId, person, with: words }) => {
    await person.post(paths.questions(callId), { question: words.question })
  },
  'answer-question': async (stage, { callId, person, with: words }) => {
    const { id } = await stage.watch.newestQuestion(callId)
    await person.post(paths.questionAnswer(callId, id), { answer: words.answer })
  },
  'invite-help': async (_stage, { proposalId, person, with: words }) => {
    await person.post(paths.draftHelp(proposalId), { days: words.days ?? '3' })
  },
  'read-draft': async (_stage, { proposalId, person }) => {
    await person.get(paths.proposal(proposalId))
  },
}
