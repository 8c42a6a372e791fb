import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Stage } from '../stage.ts'
import { approve, decideAnew, decideRevocation, promoteReserve, rank, release, verifyDocuments } from './award-deeds.ts'
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
import { requestDeeds } from './request-deeds.ts'
import type { TaskDeed } from './task-deed.ts'

/** How each kind of task is answered on its page. */
export const taskDeeds: Record<TaskKind, (stage: Stage, deed: TaskDeed) => Promise<void>> = {
  publish,
  rank,
  approve,
  release,
  'promote-reserve': promoteReserve,
  screen,
  'find-evaluator': findEvaluator,
  evaluate,
  'verify-documents': verifyDocuments,
  'apply-in-full': applyInFull,
  'decide-anew': decideAnew,
  'approve-anew': approve,
  'release-anew': release,
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
  ...requestDeeds,
}
