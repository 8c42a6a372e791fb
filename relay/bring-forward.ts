import { randomUUID } from 'node:crypto'
import { passing } from '../db/passing.ts'
import { workflowIdOf } from '../domain/shared/ids.ts'
import type { Log } from '../log.ts'
import type { CaseName, Engine } from './engine-client.ts'
import { protoDuration, protoMillis } from './proto-time.ts'

const LEVEL_SECONDS = 0.3
const AHEAD_SECONDS = 30
const ATTEMPTS = 20

/**
 * Brings one workflow to the facility's time by the gap to its own virtual time. It is described anew before every
 * attempt, because two fast-forwards add up. A workflow that is missing is started; one that is ahead of the facility (a
 * workflow cannot go back) is ended and started. Returns whether it was moved.
 */
export async function bringForward(
  engine: Engine,
  log: Log,
  name: CaseName,
  facilityTime: () => number,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const found = await engine.describe(name)
      if (!found) {
        await engine.nudge(name)
        return false
      }
      const own = found.workflowExtendedInfo?.timeSkippingInfo?.currentTime
      const gap = (facilityTime() - (own ? protoMillis(own as never) : Date.now())) / 1000
      if (gap < -AHEAD_SECONDS) {
        await engine.terminate(name, 'ahead of the facility')
        passing('journey/workflow-ended')
        await engine.nudge(name)
        return false
      }
      if (gap <= LEVEL_SECONDS) return false
      await fastForward(engine, name, gap)
      return true
    } catch (error) {
      log.debug({ caseId: name.id, attempt }, `not brought forward: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
    }
  }
  return false
}

async function fastForward(engine: Engine, { kind, id }: CaseName, seconds: number): Promise<void> {
  const service = engine.connection.workflowService
  const fastForwardId = randomUUID()
  const workflowExecution = { workflowId: workflowIdOf(kind, id) }
  await engine.withDeadline(() =>
    service.updateWorkflowExecutionOptions({
      namespace: engine.namespace,
      workflowExecution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id: fastForwardId, duration: protoDuration(seconds) },
        },
      },
    } as never),
  )
  await service.pollWorkflowExecutionTimeSkipping({
    namespace: engine.namespace,
    workflowExecution,
    fastForwardId,
  } as never)
}
