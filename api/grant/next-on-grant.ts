import { type NextStep, nextStepsOf } from '../../db/case/next-step.ts'
import { isOpenIn } from '../../domain/case/status-table.ts'
import type { Verb } from '../../domain/identity/policy.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import { taskAddress } from '../../domain/task/task-address.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'

/** Which right answers a task of a grant. */
const verbOf: Partial<Record<TaskKind, Verb>> = {
  'give-bank-account': 'bank-account.give',
  'verify-bank-account': 'bank-account.verify',
  'prepare-contract': 'contract.prepare',
  sign: 'contract.sign',
  'extend-signing': 'signing.extend',
  report: 'report.write',
  'accept-report': 'report.judge',
  'approve-refusal': 'report.approve-refusal',
  'order-payment': 'payment.order',
  'confirm-payment': 'payment.confirm',
  'approve-termination': 'termination.approve',
  telephone: 'applicant.reach',
}

const nothingNow = { title: { key: 'grant.next.waiting' }, detail: null }

/** What only the facility knows that it deliberates. */
const internal: readonly TaskKind[] = ['approve-refusal', 'approve-termination', 'telephone']

/** The one thing that this reader should do on a grant; else what it waits for, and whose turn it is. */
export async function nextOnGrant(request: Asked, zone: string) {
  const isStaff = request.standing.relation !== 'own'
  const steps = (await nextStepsOf(request.db, request.standing.id)).filter(
    ({ task }) => isStaff || !task || !internal.includes(task.kind),
  )
  const own = steps.find(({ task }) => task && isFor(request, task.kind))
  if (own?.task)
    return {
      ...said(own, zone, 'yours'),
      href: addressOf(request, own.task),
      action: { key: `grant.task.${own.task.kind}.action` },
    }
  const other = steps.find(({ task }) => task) ?? steps[0]
  if (!other)
    return isOpenIn(proposalStatus, request.standing.status ?? '') ? { ...nothingNow, href: null, action: null } : null
  return { ...said(other, zone, 'others'), href: null, action: null }
}

const isFor = (request: Asked, kind: TaskKind): boolean => {
  const verb = verbOf[kind]
  return verb !== undefined && request.may(verb) && !request.isOnBehalf(verb)
}

function said({ task, nextAt, dueAt }: NextStep, zone: string, whose: 'yours' | 'others') {
  const until = task ? dueAt : nextAt
  if (!task)
    return {
      title: { key: 'grant.next.waiting' },
      detail: until ? { key: 'grant.next.from', values: { at: { deadline: until, zone } } } : null,
    }
  const values = { holder: { key: `task.holder.${task.holder}` }, at: until ? { deadline: until, zone } : '' }
  return {
    title: { key: `grant.task.${task.kind}.${whose}` },
    detail: { key: until ? `grant.next.${task.isOverdue ? 'overdue' : whose}` : 'grant.next.open', values },
  }
}

function addressOf({ standing }: Asked, task: NonNullable<NextStep['task']>): string {
  const paymentId = task.subject.split('/')[0]!
  if (task.kind === 'order-payment' || task.kind === 'confirm-payment') return paths.payment(standing.id, paymentId)
  return taskAddress(task.kind, { caseId: standing.id, subject: task.subject, stage: standing.stage })
}
