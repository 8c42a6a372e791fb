import type { CallRow } from '../../db/call/call-queries.ts'
import type { CallStage } from '../../db/call/stage-rows.ts'
import { nextStepsOf } from '../../db/case/next-step.ts'
import { callStatus } from '../../domain/call/call-status.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { paths } from '../../domain/shared/paths.ts'
import { taskAddress } from '../../domain/task/task-address.ts'
import type { Asked } from '../asked.ts'

/** The one clear next thing on a call's page for somebody of the facility; applicants have their own card. */
export async function nextOnCall(request: Asked, call: CallRow, stages: readonly CallStage[]) {
  if (!request.may('call.read-proposals')) return null
  if (hasVerb(callStatus, call.status, 'publish')) return publishing(request, call)
  const [step] = await nextStepsOf(request.db, call.id)
  if (!step) return null
  if (step.task) {
    const { kind, subject } = step.task
    return {
      title: { key: `call.next.${kind}` },
      detail: step.dueAt ? { key: 'call.next.due', values: { at: { instant: step.dueAt } } } : null,
      href: taskAddress(kind, { caseId: call.id, subject, stage: call.stage }),
      action: { key: 'call.next.open' },
    }
  }
  const stage = stages[call.stage - 1]
  const at = step.nextAt ?? stage?.evaluate_by ?? null
  return {
    title: { key: `call.next.${step.wait}`, values: { at: { instant: at } } },
    detail: null,
    href: null,
    action: null,
  }
}

function publishing(request: Asked, call: CallRow) {
  return request.may('call.publish')
    ? {
        title: { key: 'call.next.publish' },
        detail: { key: 'call.next.publishDetail' },
        href: paths.publication(call.id),
        action: { key: 'call.next.publishAction' },
      }
    : {
        title: { key: 'call.next.waitsForPublication' },
        detail: { key: 'call.next.waitsDetail' },
        href: null,
        action: null,
      }
}
