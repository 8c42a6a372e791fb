import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  CancelledFailure,
  ContinueAsNew,
  condition,
  continueAsNew,
  setHandler,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow'
import type { Brief } from '../../domain/case/briefs.ts'
import { act } from './activities.ts'
import { eventsSignal, nudgeSignal } from './messages.ts'
import { RunningCase } from './running-case.ts'

class TakeUpAgain extends Error {}

/**
 * The life of a case: take it up from the record, follow its procedure, and take it up again whenever what it had read
 * no longer holds. Whatever of Temporal's failures escapes puts the case on hold; a plain error is a bug, and the task is
 * retried until it is mended. Only the case's id travels through continue-as-new.
 */
export async function live<B extends Brief>(
  id: string,
  read: (id: string) => Promise<B>,
  procedure: (running: RunningCase<B>) => Promise<void>,
): Promise<void> {
  const running = new RunningCase<B>(id)
  setHandler(eventsSignal, (events) => running.receive(events))
  setHandler(nudgeSignal, () => {
    running.again = 'nudged'
  })
  try {
    running.takeUp(await read(id))
    if (!running.position.isOpen) return
    if (running.brief.onHold) await waitForRelease(running)
    await Promise.race([procedure(running), running.keepNoted(), interruption(running)])
    if (running.position.isOpen) {
      await act.noteEndOfProcedure(running.context, workflowInfo().runId)
      throw new TakeUpAgain()
    }
  } catch (error) {
    await recover(running, error)
    await condition(allHandlersFinished)
    await continueAsNew(id)
  }
}

async function waitForRelease(running: RunningCase<Brief>): Promise<never> {
  await condition(() => running.again !== '')
  throw new TakeUpAgain()
}

async function interruption(running: RunningCase<Brief>): Promise<never> {
  await condition(
    () =>
      running.again !== '' ||
      running.failure !== undefined ||
      (workflowInfo().continueAsNewSuggested && running.isQuiet),
  )
  throw running.failure ?? new TakeUpAgain()
}

/** A stale position is an ordinary reason to read the record again; any other failure of Temporal's needs a person. */
async function recover(running: RunningCase<Brief>, error: unknown): Promise<void> {
  if (error instanceof ContinueAsNew || error instanceof CancelledFailure) throw error
  if (error instanceof TakeUpAgain) return
  const type = refusalIn(error)
  if (type === 'InvalidTransition' || type === 'StaleVersion') return
  if (!(error instanceof TemporalFailure)) throw error
  await act.holdCase(running.id, type ?? 'failure')
  await condition(() => running.again !== '')
}

const refusalIn = (error: unknown): string | undefined =>
  error instanceof ActivityFailure && error.cause instanceof ApplicationFailure
    ? (error.cause.type ?? undefined)
    : undefined
