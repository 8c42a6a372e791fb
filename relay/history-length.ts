import { workflowIdOf } from '../domain/shared/ids.ts'
import type { CaseName, Engine } from './engine-client.ts'

type HistoryEvent = Record<string, unknown> & {
  workflowExecutionStartedEventAttributes?: { continuedExecutionRunId?: string | null } | null
}

/** How many history events a case's workflow has over all its runs, those of a travelling clock apart; 0 when the engine has none. */
export async function historyLength(engine: Engine, { kind, id }: CaseName): Promise<number> {
  let events = 0
  for (let runId: string | undefined; ; ) {
    const page = await fetchHistory(engine, workflowIdOf(kind, id), runId)
    events += page.filter((event) => !isTravel(event)).length
    runId = page[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined
    if (!runId) return events
  }
}

const NOT_FOUND = 5

async function fetchHistory(engine: Engine, workflowId: string, runId: string | undefined): Promise<HistoryEvent[]> {
  try {
    return (await engine.history(workflowId, runId)) as HistoryEvent[]
  } catch (error) {
    const { name, code } = error as { name?: string; code?: number }
    if (name === 'WorkflowNotFoundError' || code === NOT_FOUND) return []
    throw error
  }
}

const isTravel = (event: HistoryEvent): boolean =>
  Object.keys(event).some((key) => event[key] && (/TimeSkipping/.test(key) || /ExecutionOptionsUpdated/.test(key)))
