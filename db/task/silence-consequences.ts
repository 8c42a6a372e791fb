import type { Actor } from '../../domain/case/actor.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { replaceSilentEvaluator } from '../evaluation/replace-evaluator.ts'
import { suspendPayments } from '../grant/suspend-payments.ts'
import { lapseMission } from '../mission/lapse-mission.ts'
import { validateBySilence } from '../mission/validate-report.ts'
import { lapseInvitation } from '../proposal/lapse-invitation.ts'
import { takeSilenceAsConsent } from '../request/complete-consultation.ts'
import { passOverReviewer } from '../request/complete-reviews.ts'
import { closeUnanswered } from '../request/follow-up-request.ts'
import { lapseRequest } from '../request/lapse-request.ts'
import type { Task } from './open-task.ts'

type Consequence = (trx: Trx, file: CaseFile, task: Task, actor: Actor) => Promise<void> | void

/** What silence does, by kind of task, when it lapses or is escalated, beyond the workflow's going on. */
export const silenceConsequences: Partial<Record<TaskKind, Consequence>> = {
  'apply-in-full': lapseInvitation,
  evaluate: replaceSilentEvaluator,
  report: suspendPayments,
  'complete-request': lapseRequest,
  consult: takeSilenceAsConsent,
  'review-as-beneficiary': passOverReviewer,
  'review-as-expert': passOverReviewer,
  'review-as-officer': passOverReviewer,
  'follow-up': closeUnanswered,
  'accept-mission': lapseMission,
  'validate-report': validateBySilence,
}
