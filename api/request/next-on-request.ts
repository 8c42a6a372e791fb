import type { NextStep } from '../../db/case/next-step.ts'
import { holds, holdsEverywhere, isMemberOf, type Visitor } from '../../domain/identity/visitor.ts'
import { taskAddress } from '../../domain/task/task-address.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'

export type Onlooker = { visitor: Visitor; country: string | null; isStaff: boolean }
type Task = NonNullable<NextStep['task']>

/** Tasks by which the facility steps in for somebody, or pays: nobody else's business. */
const internal: readonly TaskKind[] = [
  'decide-endorsement',
  'decide-nomination',
  'decide-validation',
  'order-fee',
  'confirm-fee',
  'telephone',
]

/** What a reader may know of that a request or a mission waits for. */
export const stepsFor = (steps: readonly NextStep[], { visitor, isStaff }: Onlooker): NextStep[] =>
  steps.filter(({ task }) => !task || isStaff || !internal.includes(task.kind) || isOwnTask(task, visitor))

/**
 * The one thing that this reader should do on a request or a mission; else whose turn it is, and until when; undefined
 * where nobody is asked.
 */
export function nextTask(steps: readonly NextStep[], onlooker: Onlooker) {
  const visible = stepsFor(steps, onlooker)
  const mine = visible.find(({ task }) => task && isTaskFor(task, onlooker))
  if (mine?.task)
    return {
      title: { key: `request.task.${mine.task.kind}.yours` },
      detail: whenOf(mine),
      href: taskAddress(mine.task.kind, { caseId: mine.caseId, subject: mine.task.subject, stage: 1 }),
      action: { key: 'request.next.open' },
    }
  const theirs = visible.find(({ task }) => task)
  if (!theirs?.task) return undefined
  return {
    title: { key: `request.task.${theirs.task.kind}.others` },
    detail: whenOf(theirs),
    href: null,
    action: null,
  }
}

function whenOf({ task, dueAt, nextAt }: NextStep) {
  const isReminded = nextAt && dueAt && nextAt < dueAt
  return {
    key: `request.next.${task?.isOverdue ? 'overdue' : isReminded ? 'reminded' : 'due'}`,
    values: { due: { date: dueAt }, reminder: { date: nextAt } },
  }
}

/** May this reader answer it in their own right: its person, its institution, or who holds the role for its country or party? */
function isTaskFor(task: Task, { visitor, country }: Onlooker): boolean {
  if (task.ownerId || task.organisationId) return isOwnTask(task, visitor)
  switch (task.holder) {
    case 'focal-point':
      return holds(visitor, task.holder, null, country ? [country] : null)
    case 'consulted-party':
      return holds(visitor, task.holder, null, [task.subject])
    case 'officer':
    case 'approver':
    case 'finance-officer':
    case 'coordinator':
      return holdsEverywhere(visitor, task.holder)
    default:
      return false
  }
}

const isOwnTask = ({ ownerId, organisationId }: Task, visitor: Visitor): boolean =>
  ownerId ? visitor.actsFor.includes(ownerId) : organisationId !== null && isMemberOf(visitor, organisationId)
