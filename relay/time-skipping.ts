import { randomUUID } from 'node:crypto'
import type { WorkflowService } from '@temporalio/client'
import { msNumberToTs, tsToMs } from '@temporalio/common/lib/time.js'

/**
 * The engine's virtual time of single workflows, for which the typed client has no words: all raw requests about it are
 * made here.
 */
type Described = Awaited<ReturnType<WorkflowService['describeWorkflowExecution']>>
type Moved = { namespace: string; workflowId: string; byMs: number }

/** A workflow's own time, in epoch milliseconds; that of this machine while nothing was skipped. */
export function ownTimeOf(found: Described): number {
  const current = found.workflowExtendedInfo?.timeSkippingInfo?.currentTime
  return current ? tsToMs(current) : Date.now()
}

const configFor = (id: string, byMs: number) => ({
  enabled: true,
  fastForwardConfig: { id, duration: msNumberToTs(Math.round(byMs)) },
})

/** For a request that starts a workflow: it starts ahead of the real clock. */
export const startingAhead = (byMs: number) => ({ timeSkippingConfig: configFor(randomUUID(), byMs) })

/** Begins to move a running workflow's time forward; `arrived` waits until it is there. Two moves add up. */
export async function beginFastForward(
  service: WorkflowService,
  { namespace, workflowId, byMs }: Moved,
): Promise<{ arrived(): Promise<unknown> }> {
  const fastForwardId = randomUUID()
  const workflowExecution = { workflowId }
  await service.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: { timeSkippingConfig: configFor(fastForwardId, byMs) },
  })
  return { arrived: () => service.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId }) }
}
