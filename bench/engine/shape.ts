import { workflowIdOf } from '../../domain/shared/ids.ts'
import type { CaseName, Engine } from '../../relay/engine-client.ts'

/**
 * What a workflow has cost the engine over all its runs. Workflow tasks are fetched from a queue, or handed over with the
 * answer to the one before if a signal came while that was under way, which spares the engine a quarter of its writes.
 */
export type Shape = { runs: number; events: number; fetchedTasks: number } & Record<Counted, number>
type Counted = 'localActivities' | 'activities' | 'signals' | 'timersStarted' | 'timersFired' | 'workflowTasks'

const counted: Record<Counted, string> = {
  localActivities: 'markerRecordedEventAttributes',
  activities: 'activityTaskScheduledEventAttributes',
  signals: 'workflowExecutionSignaledEventAttributes',
  timersStarted: 'timerStartedEventAttributes',
  timersFired: 'timerFiredEventAttributes',
  workflowTasks: 'workflowTaskCompletedEventAttributes',
}

type HistoryEvent = Record<string, unknown> & {
  workflowTaskStartedEventAttributes?: { requestId?: string | null } | null
  workflowExecutionStartedEventAttributes?: { continuedExecutionRunId?: string | null } | null
}

const nothingCounted = {
  localActivities: 0,
  activities: 0,
  signals: 0,
  timersStarted: 0,
  timersFired: 0,
  workflowTasks: 0,
}

const HANDED_OVER = 'request-from-RespondWorkflowTaskCompleted' // the engine's word for it

const isFetchedTask = ({ workflowTaskStartedEventAttributes: started }: HistoryEvent): boolean =>
  !!started && started.requestId !== HANDED_OVER

/** Counts the history of a workflow's life, back through its page turns. */
export async function shapeOf(engine: Engine, { kind, id }: CaseName): Promise<Shape> {
  const shape: Shape = { runs: 0, events: 0, fetchedTasks: 0, ...nothingCounted }
  for (let runId: string | undefined; ; ) {
    const events = (await engine.history(workflowIdOf(kind, id), runId)) as HistoryEvent[]
    shape.runs += 1
    shape.events += events.length
    shape.fetchedTasks += events.filter(isFetchedTask).length
    for (const [name, attributes] of Object.entries(counted))
      shape[name as Counted] += events.filter((event) => event[attributes]).length
    runId = events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined
    if (!runId) return shape
  }
}
