import { stageRules } from '../../domain/call/rule-set.ts'
import { paths } from '../../domain/shared/paths.ts'
import { scenarioPerson } from '../cast.ts'
import { keyOf, type Stage } from '../stage.ts'
import type { TaskDeed } from './task-deed.ts'

/** The officer goes through the checklist: everything yes but what the answer names. */
export async function screen(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const { checklist } = stageRules(await stage.watch.rulesOf(task.caseId), task.stage)
  const checks = Object.fromEntries(
    checklist.map(({ key }) => [key, { answer: answer.no?.includes(key) ? 'no' : 'yes', note: '' }]),
  )
  await person.post(paths.screening(task.caseId), {
    checks,
    outcome: answer.outcome ?? 'pass',
    reason: answer.reason ?? '',
  })
}

/** An evaluator declares, and without a conflict gives the proposal's points to every question. */
export async function evaluate(stage: Stage, { task, person }: TaskDeed): Promise<void> {
  const evaluatorKey = keyOf(stage.personIds, task.ownerId)!
  const proposalKey = keyOf(stage.proposalIds, task.caseId)!
  const { id } = await stage.watch.evaluationOf(task.caseId, task.ownerId!, task.stage)
  if (scenarioPerson(stage.scenario, evaluatorKey).conflictsWith?.includes(proposalKey)) {
    await person.post(paths.evaluationDeclaration(id), {
      conflict: 'there-is',
      what: 'I advised this organisation two years ago.',
    })
    return
  }
  await person.post(paths.evaluationDeclaration(id), { conflict: 'none' })
  const { key, grid } = stageRules(await stage.watch.rulesOf(task.caseId), task.stage)
  const points = stage.scenario.proposals.find((proposal) => proposal.key === proposalKey)!.points[key] ?? 3
  const scored = grid.sections.filter((section) => 'questions' in section)
  const scores = Object.fromEntries(
    scored.flatMap((section) => section.questions.map((question) => [question.key, points])),
  )
  const comments = Object.fromEntries(
    scored.map((section) => [section.key, `Read with care; ${points} of 5 in every question.`]),
  )
  const { version } = await stage.watch.evaluationOf(task.caseId, task.ownerId!, task.stage)
  await person.post(paths.evaluationSubmission(id), { version, scores, comments })
}

/** The pool is empty: somebody who has no conflict is made an evaluator, if need be, and takes the seat. */
export async function findEvaluator(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const evaluatorId = stage.personIds.get(answer.evaluator ?? '')
  if (!evaluatorId) throw new Error(`Nobody to find: the answer names ${answer.evaluator}`)
  const administrator = await stage.person(stage.scenario.administrator.key)
  if (!(await stage.watch.isEvaluator(evaluatorId)))
    await administrator.post(paths.personRoles(evaluatorId), { role: 'evaluator' })
  const [seat, round] = task.subject.split('/').map(Number)
  await person.post(paths.evaluators(task.caseId), { seat, round, evaluatorId })
}
