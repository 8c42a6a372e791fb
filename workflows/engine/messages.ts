import { defineSignal } from '@temporalio/workflow'
import { signals } from '../../domain/case/signals.ts'
import type { CaseEvent } from '../../domain/events.ts'

/** What happened to the case, in order: all its undelivered events at once. Numbers make repeats harmless. */
export const eventsSignal = defineSignal<[CaseEvent[]]>(signals.events)
/** The reconciler's: take the case up again from the record. */
export const nudgeSignal = defineSignal(signals.nudge)
