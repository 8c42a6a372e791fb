import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { signals, workflowTypes } from '../domain/case/signals.ts'
import type { CaseEvent } from '../domain/events.ts'
import { type CaseKind, workflowIdOf } from '../domain/shared/ids.ts'
import { startingAhead } from './time-skipping.ts'

export type EngineSettings = {
  temporalAddress: string
  temporalNamespace: string
  taskQueue: string
  workflowTaskTimeoutMs: number
}
export type CaseName = { kind: CaseKind; id: string }

const CALL_MS = 4_000

/** The only client of the engine. Lazy: it connects at the first call, and every call has a deadline. */
export type Engine = Awaited<ReturnType<typeof openEngine>>

export async function openEngine(settings: EngineSettings, db: Database) {
  const connection = Connection.lazy({ address: settings.temporalAddress, connectTimeout: '3s' })
  const client = new Client({ connection, namespace: settings.temporalNamespace })
  startAhead(connection, db)
  const withDeadline = <T>(call: () => Promise<T>): Promise<T> => connection.withDeadline(Date.now() + CALL_MS, call)
  const handleOf = ({ kind, id }: CaseName) => client.workflow.getHandle(workflowIdOf(kind, id))

  /** Signals a case's workflow and starts it if it is not there (any more). */
  const signalWithStart = (name: CaseName, signal: string, args: unknown[]) =>
    withDeadline(() =>
      client.workflow.signalWithStart(workflowTypes[name.kind as keyof typeof workflowTypes], {
        workflowId: workflowIdOf(name.kind, name.id),
        taskQueue: settings.taskQueue,
        args: [name.id],
        signal,
        signalArgs: args,
        workflowTaskTimeout: settings.workflowTaskTimeoutMs,
      }),
    )

  return {
    connection,
    namespace: settings.temporalNamespace,
    deliver: (name: CaseName, events: CaseEvent[]) => signalWithStart(name, signals.events, [events]),
    nudge: (name: CaseName): Promise<unknown> => signalWithStart(name, signals.nudge, []),
    /** For the last events of a closed case: its workflow ends by them, but none is started. */
    deliverToRunning: (name: CaseName, events: CaseEvent[]) =>
      ignoringNotFound(() => withDeadline(() => handleOf(name).signal(signals.events, events))),
    terminate: (name: CaseName, reason: string) =>
      ignoringNotFound(() => withDeadline(() => handleOf(name).terminate(reason))),
    /** What the engine knows of a case's workflow; undefined when it knows none that runs. */
    describe: (name: CaseName) =>
      withDeadline(() => describe(connection, settings.temporalNamespace, workflowIdOf(name.kind, name.id))),
    /** All events of one run (the latest without a run id), for measuring. */
    history: async (workflowId: string, runId?: string) =>
      (await client.workflow.getHandle(workflowId, runId).fetchHistory()).events ?? [],
    withDeadline,
    close: () => connection.close(),
  }
}

async function ignoringNotFound(call: () => Promise<unknown>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}

const NOT_FOUND = 5
const RUNNING = 1

async function describe(connection: Connection, namespace: string, workflowId: string) {
  try {
    const found = await connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } })
    return found.workflowExecutionInfo?.status === RUNNING ? found : undefined
  } catch (error) {
    if ((error as { code?: number }).code === NOT_FOUND) return undefined
    throw error
  }
}

/**
 * In a rehearsal whose clock is ahead, a workflow must start ahead too; the typed client has no word for it, so the raw
 * request gets it here. On the real clock nothing is added.
 */
function startAhead(connection: Connection, db: Database): void {
  const service = connection.workflowService
  const start = service.signalWithStartWorkflowExecution.bind(service)
  let asked: Promise<number> | undefined // for all that start together
  const wrapped = async (request: Parameters<typeof start>[0]) => {
    asked ??= msAhead(db).finally(() => {
      asked = undefined
    })
    const ahead = await asked
    return start(ahead <= 0 ? request : { ...request, ...startingAhead(ahead) })
  }
  service.signalWithStartWorkflowExecution = wrapped as typeof start
}

async function msAhead(db: Database): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    select extract(epoch from ahead)::float8 * 1000 as ahead from clock`.execute(db)
  return rows[0]!.ahead
}
