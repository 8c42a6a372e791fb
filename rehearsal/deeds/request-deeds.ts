import type { RequestTaskKind } from '../../domain/task/request-task-kinds.ts'
import type { Stage } from '../stage.ts'
import type { TaskDeed } from './task-deed.ts'

type Deed = (stage: Stage, deed: TaskDeed) => Promise<void>
const notYet: Deed = async (_stage, { task }) => {
  throw new Error(`Nobody knows yet how ${task.kind} is answered.`)
}

/** How the tasks of requests and missions are answered on their pages. */
export const requestDeeds: Record<RequestTaskKind, Deed> = {
  endorse: notYet,
  'decide-endorsement': notYet,
  'complete-request': notYet,
  consult: notYet,
  assess: notYet,
  'approve-request': notYet,
  nominate: notYet,
  'review-as-beneficiary': notYet,
  'review-as-expert': notYet,
  'review-as-officer': notYet,
  'follow-up': notYet,
  'accept-nomination': notYet,
  'decide-nomination': notYet,
  'accept-mission': notYet,
  'report-mission': notYet,
  'validate-report': notYet,
  'decide-validation': notYet,
  'order-fee': notYet,
  'confirm-fee': notYet,
}
