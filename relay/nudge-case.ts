import { passing } from '../db/passing.ts'
import type { Log } from '../log.ts'
import type { CaseName, Engine } from './engine-client.ts'

const FAILING_ATTEMPTS = 3
const PATIENCE = 3

/**
 * Tells a case's workflow to take up again from the record. One whose tasks keep failing, or that nudges do not move, is
 * ended and started anew: nothing is lost, because nothing stands only there. One that is about to go on is left alone, or
 * a slow machine would be made slower.
 */
export async function nudgeCase(
  engine: Engine,
  log: Log,
  name: CaseName,
  { nudges, why }: { nudges: number; why: string },
): Promise<void> {
  const found = await engine.describe(name)
  const isFailing = (found?.pendingWorkflowTask?.attempt ?? 0) >= FAILING_ATTEMPTS
  if (found && isBusy(found) && !isFailing && nudges <= PATIENCE) return
  if (found && (isFailing || nudges > PATIENCE)) {
    await engine.terminate(name, 'taken up again from the record')
    passing('nudge/ended')
  }
  log.warn({ caseId: name.id, kind: name.kind, why, nudges }, 'case nudged')
  await engine.nudge(name)
}

type Described = NonNullable<Awaited<ReturnType<Engine['describe']>>>

const isBusy = ({ pendingWorkflowTask, pendingActivities }: Described): boolean =>
  Boolean(pendingWorkflowTask) || (pendingActivities?.length ?? 0) > 0
