import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { OpenTask, Stage } from '../stage.ts'
import {
  approve,
  approveAnew,
  decideAnew,
  decideRevocation,
  promoteReserve,
  rank,
  release,
  releaseAnew,
  verifyDocuments,
} from './award-deeds.ts'
import { evaluate, findEvaluator, screen } from './evaluation-deeds.ts'
import {
  acceptReport,
  confirmPayment,
  decideRefusal,
  decideTermination,
  extendSigning,
  giveBankAccount,
  orderPayment,
  prepareContract,
  report,
  sign,
  verifyBankAccount,
} from './grant-deeds.ts'
import { applyInFull, publish, telephone } from './other-deeds.ts'
import type { Speaker } from './speaker.ts'

/** What a habit's `answer` may say; `docs/rehearsal.md` lists it by kind of task. */
export type Words = Partial<Record<string, string>> & { approve?: boolean; no?: string[]; days?: number }
export type TaskDeed = Speaker & { task: OpenTask; answer: Words }

/** How each kind of task is answered on its page. */
export const taskDeeds: Record<TaskKind, (stage: Stage, deed: TaskDeed) => Promise<void>> = {
  publish,
  rank,
  approve,
  release,
  'promote-reserve': promoteReserve,
  'unlock-stage': async () => {},
  screen,
  'find-evaluator': findEvaluator,
  evaluate,
  'verify-documents': verifyDocuments,
  'apply-in-full': applyInFull,
  'decide-anew': decideAnew,
  'approve-anew': approveAnew,
  'release-anew': releaseAnew,
  'approve-revocation': decideRevocation,
  'give-bank-account': giveBankAccount,
  'verify-bank-account': verifyBankAccount,
  'prepare-contract': prepareContract,
  sign,
  'extend-signing': extendSigning,
  report,
  'accept-report': acceptReport,
  'approve-refusal': decideRefusal,
  'order-payment': orderPayment,
  'confirm-payment': confirmPayment,
  'approve-termination': decideTermination,
  telephone,
}

/** True the first time something is asked about a case: for `sendBackOnce` and its kin. */
export function firstTime(stage: Stage, what: string): boolean {
  if (stage.once.has(what)) return false
  stage.once.add(what)
  return true
}
