import type { NextStep } from '../../db/case/next-step.ts'
import { holds, isMemberOf, type Visitor } from '../../domain/identity/visitor.ts'
import { taskAddress } from '../../domain/task/task-address.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'

type About = {
  id: string
  status: string
  publicStatus: string
  stage: number
  callId: string | null
  deadlineAt: Date | null
  zone: string
}

/** Tasks that an applicant may know of; the others would tell how a decision is being made. */
const known: readonly TaskKind[] = [
  'screen',
  'apply-in-full',
  'give-bank-account',
  'verify-bank-account',
  'prepare-contract',
  'sign',
  'report',
  'accept-report',
  'order-payment',
  'confirm-payment',
]

/** "Next: …" for a reader of a proposal's page: their own task, what somebody else is asked, or what the case waits for. */
export function nextView(
  steps: readonly NextStep[],
  about: About,
  { visitor, isApplicant }: { visitor: Visitor; isApplicant: boolean },
) {
  const visible = isApplicant ? steps.filter(({ task }) => !task || known.includes(task.kind)) : steps
  const mine = visible.find((step) => step.task && isTaskFor(step.task, about, visitor))
  const step = mine ?? visible.find(({ task }) => task) ?? null
  if (step?.task) return taskCard(step, about, mine !== undefined)
  const status = isApplicant ? about.publicStatus : about.status
  const at = visible.find(({ nextAt }) => nextAt)?.nextAt ?? null
  return {
    title: { key: `proposal.next.status.${status}` },
    detail: whenOf(status, at, about),
    href: null,
    action: null,
  }
}

function taskCard({ task, dueAt, nextAt }: NextStep, about: About, isMine: boolean) {
  const { kind, subject, isOverdue } = task!
  const reminder = nextAt && dueAt && nextAt < dueAt ? 'reminded' : 'due'
  return {
    title: { key: `proposal.next.${isMine ? 'you' : 'they'}.${kind}` },
    detail: {
      key: `proposal.next.${isOverdue ? 'overdue' : reminder}`,
      values: { due: { date: dueAt }, reminder: { date: nextAt } },
    },
    href: isMine ? taskAddress(kind, { caseId: about.id, subject, stage: about.stage }) : null,
    action: isMine ? { key: 'proposal.next.open' } : null,
  }
}

const isTaskFor = (task: NonNullable<NextStep['task']>, { callId }: About, visitor: Visitor): boolean => {
  if (task.ownerId) return visitor.actsFor.includes(task.ownerId)
  if (task.organisationId) return isMemberOf(visitor, task.organisationId)
  return task.holder !== 'applicant' && task.holder !== 'evaluator' && holds(visitor, task.holder, callId)
}

function whenOf(status: string, at: Date | null, { deadlineAt, zone }: About) {
  if (['draft', 'submitted', 'invited'].includes(status) && deadlineAt)
    return { key: 'proposal.next.deadline', values: { at: { deadline: deadlineAt, zone } } }
  return at ? { key: 'proposal.next.by', values: { at: { date: at } } } : null
}
