import { stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { checkScreening, isOverride, type ScreeningAnswer } from '../../domain/proposal/check-screening.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { completeStage } from '../call/complete-stage.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { openTaskOf } from '../task/find-open-task.ts'
import { post } from '../transaction.ts'
import { lockProposal } from './lock-proposal.ts'

/** Where an officer's screening leads: on to the evaluators, or to a decision that is not visible yet. */
const ways = { pass: { verb: 'pass', to: 'evaluation' }, fail: { verb: 'fail', to: 'decided' } } as const

/** An officer has screened a proposal. Passing in spite of a mandatory `no` enters the register of exceptions. */
export async function answerScreening(
  trx: Trx,
  actor: Actor,
  { proposalId, ...answer }: ScreeningAnswer & { proposalId: string },
): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  const open = await openTaskOf(trx, file, 'screen')
  const { rules, ruleVersion } = await rulesOfCall(trx, file.call_id!)
  const stage = stageRules(rules, file.stage)
  const problems = checkScreening(stage, answer)
  if (problems.length) throw invalidInput(problems)
  writeScreening(trx, actor, file, answer)
  const task = answerTask(trx, open, actor, answer.outcome)
  transition(trx, file, ways[answer.outcome].verb, ways[answer.outcome].to)
  const auditId = record(trx, file, {
    type: 'screening.answered',
    actor,
    task,
    ruleVersion,
    ...(answer.reason ? { reason: answer.reason } : {}),
    detail: { outcome: answer.outcome, stage: file.stage },
  })
  if (answer.outcome === 'pass' && isOverride(stage, answer.checks)) {
    recordException(trx, {
      caseId: file.id,
      auditId,
      kind: 'override',
      reason: answer.reason!,
      requestedBy: personOf(actor),
    })
  }
  await completeStage(trx, call, actor)
}

function writeScreening(trx: Trx, actor: Actor, file: CaseFile, { checks, outcome, reason }: ScreeningAnswer): void {
  post(
    trx,
    trx.insertInto('screening').values({
      proposal_id: file.id,
      stage: file.stage,
      phase_no: file.phase_no,
      outcome,
      checks: json(checks),
      reason,
      screened_by: personOf(actor),
    }),
  )
}
