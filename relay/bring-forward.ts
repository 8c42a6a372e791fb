import { passing } from '../db/passing.ts'
import { workflowIdOf } from '../domain/shared/ids.ts'
import type { Log } from '../log.ts'
import type { CaseName, Engine } from './engine-client.ts'
import { beginFastForward, ownTimeOf } from './time-skipping.ts'

const LEVEL_MS = 300
const AHEAD_MS = 30_000
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
      const askedAt = facilityTime()
      const found = await engine.describe(name)
      if (!found) {
        await engine.nudge(name)
        return false
      }
      const gap = askedAt - ownTimeOf(found) // a little behind does no harm; ahead of the record it would ask too early
      if (gap < -AHEAD_MS) {
        await engine.terminate(name, 'ahead of the facility')
        passing('journey/workflow-ended')
        await engine.nudge(name)
        return false
      }
      if (gap <= LEVEL_MS) return false
      await fastForward(engine, name, gap)
      return true
    } catch (error) {
      log.debug({ caseId: name.id, attempt }, `not brought forward: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
    }
  }
  return false
}

async function fastForward(engine: Engine, { kind, id }: CaseName, byMs: number): Promise<void> {
  const { connection, namespace } = engine
  const move = { namespace, workflowId: workflowIdOf(kind, id), byMs }
  const { arrived } = await engine.withDeadline(() => beginFastForward(connection.workflowService, move))
  await arrived()
}
