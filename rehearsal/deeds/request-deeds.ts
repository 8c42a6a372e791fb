import { paths } from '../../domain/shared/paths.ts'
import type { RequestTaskKind } from '../../domain/task/request-task-kinds.ts'
import type { Stage } from '../stage.ts'
import { missionDeeds } from './mission-deeds.ts'
import { nominateOrGiveUp } from './nominate.ts'
import { saveRequest, submitById } from './request-drafts.ts'
import { firstTime, type TaskDeed } from './task-deed.ts'

/** How the tasks of requests and missions are answered on their pages. */
export const requestDeeds: Record<RequestTaskKind, (stage: Stage, deed: TaskDeed) => Promise<void>> = {
  endorse,
  'decide-endorsement': decideEndorsement,
  'complete-request': completeRequest,
  consult,
  assess,
  'approve-request': judge,
  nominate: nominateOrGiveUp,
  'review-as-beneficiary': (stage, deed) => review(stage, deed, 'beneficiary'),
  'review-as-officer': (stage, deed) => review(stage, deed, 'officer'),
  'review-as-expert': (stage, deed) => review(stage, deed, deed.task.subject),
  'follow-up': sayWhatCameOfIt,
  ...missionDeeds,
}

/** Endorses, unless the answer says to return or to refuse. A returned request comes back: then it is endorsed. */
async function endorse(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const address = paths.endorsement(task.caseId)
  if (answer.returnOnce && firstTime(stage, `return ${task.caseId}`))
    await person.post(address, { outcome: 'return', words: answer.returnOnce })
  else await person.post(address, { outcome: answer.outcome ?? 'endorse', words: answer.reason ?? answer.remark ?? '' })
}

async function decideEndorsement(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const asksAgain = answer.askAgainOnce && firstTime(stage, `ask again ${task.caseId}`)
  await person.post(
    paths.endorsementDecision(task.caseId),
    asksAgain ? { outcome: 'ask-again', reason: answer.askAgainOnce } : { outcome: 'pass-on', reason: answer.reason },
  )
}

/** The questions are answered in the description of the problem. */
async function completeRequest(stage: Stage, { task, answer, person, says }: TaskDeed): Promise<void> {
  if (answer.problem) await saveRequest(stage, task.caseId, { content: { problem: answer.problem }, person, says })
  await submitById(stage, task.caseId, { person, says })
}

async function consult(_stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  await person.post(paths.consultation(task.caseId, task.subject), {
    answer: answer.answer ?? 'consent',
    remark: answer.remark ?? '',
  })
}

/** Every criterion is met but those that the answer names; the days that were asked for unless it says others. */
async function assess(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const { assessment } = await stage.watch.facilityRulesOf(task.caseId)
  const findings = Object.fromEntries(
    assessment.criteria.map(({ key }) => [key, { isMet: answer.no?.includes(key) ? 'no' : 'yes', note: '' }]),
  )
  const recommendation = answer.outcome ?? 'approve'
  await person.post(paths.assessment(task.caseId), {
    findings,
    recommendation,
    days: recommendation === 'approve' ? String(answer.days ?? (await stage.watch.request(task.caseId)).days) : '',
    reason: answer.reason ?? 'The need is real, the outcome is clear and the institution can use it.',
  })
}

async function judge(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const address = paths.requestApproval(task.caseId)
  if (answer.sendBackOnce && firstTime(stage, `send back ${task.caseId}`)) {
    await person.post(address, { judgement: 'sent-back', days: '', reason: answer.sendBackOnce })
    return
  }
  const judgement = answer.outcome ?? 'approved'
  await person.post(address, {
    judgement,
    days: judgement === 'approved' ? String(answer.days ?? (await stage.watch.request(task.caseId)).days) : '',
    reason: answer.reason ?? 'As recommended.',
  })
}

async function review(stage: Stage, { task, answer, person, says }: TaskDeed, reviewer: string): Promise<void> {
  const { questions } = (await stage.watch.facilityRulesOf(task.caseId)).review
  await person.post(paths.review(task.caseId, reviewer), {
    scores: Object.fromEntries(questions.map(({ key }) => [key, answer.score ?? '4'])),
    remark: answer.remark ?? '',
    ...says,
  })
}

async function sayWhatCameOfIt(_stage: Stage, { task, answer, person, says }: TaskDeed): Promise<void> {
  await person.post(paths.followUp(task.caseId), {
    text: answer.text ?? 'The final draft was submitted and waits for the cabinet.',
    ...says,
  })
}
