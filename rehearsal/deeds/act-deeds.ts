import { paths } from '../../domain/shared/paths.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import type { Act } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { nominate } from './nominate.ts'
import type { Speaker } from './speaker.ts'

export type ActDeed = Speaker & {
  callId: string
  proposalId: string
  requestId: string
  missionId: string
  with: Record<string, string>
}

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
    const { reason, further = '', basis = '' } = words
    await person.post(paths.termination(proposalId), { reason, further, basis })
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
  'revise-ranking': async (stage, { callId, person, with: words }) => {
    const { id } = (await stage.watch.newestDecision(callId))!
    await person.post(paths.decisionRevision(id), { reason: words.reason })
  },
  'withdraw-request': async (_stage, { requestId, person, says, with: words }) => {
    await person.post(paths.requestWithdrawal(requestId), { reason: words.reason, ...says })
  },
  'end-request': async (_stage, { requestId, person, with: words }) => {
    await person.post(paths.requestEnd(requestId), { reason: words.reason })
  },
  nominate: (stage, { requestId, person, with: words }) => nominate(stage, requestId, { words, person }),
  'reschedule-mission': async (stage, { missionId, person, with: words }) => {
    const { starts_on, ends_on } = await stage.watch.mission(missionId)
    const [startsOn, endsOn] = [starts_on, ends_on].map((date) => addDays(date, Number(words.laterByDays)))
    await person.post(paths.missionDates(missionId), {
      startsOn,
      endsOn,
      reason: words.reason,
      institutionAgreed: 'Said so on the telephone today.',
      expertAgreed: 'Wrote so today.',
    })
  },
  'cancel-mission': async (_stage, { missionId, person, with: words }) => {
    await person.post(paths.missionEnd(missionId), { how: 'cancel', reason: words.reason })
  },
  'break-off-mission': async (_stage, { missionId, person, with: words }) => {
    await person.post(paths.missionEnd(missionId), { how: 'break-off', reason: words.reason })
  },
}
