import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Connection, type WorkflowClient, WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client'
import { TerminatedFailure } from '@temporalio/common'
import { workflowIdOf } from '../../domain/shared/ids.ts'
import { createLog } from '../../log.ts'
import { bringForward } from '../../relay/bring-forward.ts'
import type { Engine } from '../../relay/engine-client.ts'
import { ownTimeOf } from '../../relay/time-skipping.ts'
import { AGAIN_MS } from '../../relay/travel-clock.ts'
import type { Part } from '../parts/process.ts'
import { BARE_QUEUE, type Waiting } from './bare-worker.ts'
import type { BareLife, bareLife } from './bare-workflow.ts'
import { type BarePlan, dueAt } from './plan.ts'

export type BareRound = {
  address: string
  lives: number
  plan: BarePlan
  activities: BareLife['activities']
  /** How long after a life says that it comes to a wait it is answered. */
  answeredAfterMs: number
}

/** What is known of the lives of a round while they run. */
type Course = BareRound & {
  engine: Engine
  workflow: WorkflowClient
  beganAt: number
  ids: string[]
  answered: Set<string>
  over: Set<string>
}

/**
 * Runs as many bare lives at once. Each is answered when its worker has said that it waits: by a signal, or where a timer
 * must fire by bringing its clock forward, with the product's own traveller.
 */
export async function liveBare(engine: Engine, worker: Part, round: BareRound): Promise<string[]> {
  // The engine's own connection would start them at the facility's time, which is years ahead by now.
  const connection = await Connection.connect({ address: round.address })
  const { workflow } = new Client({ connection, namespace: engine.namespace })
  const ids = Array.from({ length: round.lives }, () => randomUUID())
  const course = {
    ...round,
    engine,
    workflow,
    beganAt: Date.now(),
    ids,
    answered: new Set<string>(),
    over: new Set<string>(),
  }
  const failures: unknown[] = []
  worker.onMessage(async (waiting: Waiting) => {
    await sleep(round.answeredAfterMs)
    await reply(course, waiting).catch((error) => {
      // Rarely the engine brings a life a year too far: its timers fire unasked, and it ends before its last answers.
      if (!(error instanceof WorkflowNotFoundError)) failures.push(error)
    })
  })
  const handles = await Promise.all(ids.map((id) => begin(course, id)))
  await Promise.all(
    handles.map(async (handle, life) => {
      await handle.result().catch(unlessEnded)
      course.over.add(ids[life]!)
    }),
  )
  await connection.close()
  if (failures.length > 0) throw failures[0]
  return ids
}

const begin = ({ workflow, plan, beganAt, activities }: Course, id: string) =>
  workflow.signalWithStart<typeof bareLife>('bareLife', {
    workflowId: workflowIdOf('proposal', id),
    taskQueue: BARE_QUEUE,
    args: [{ id, plan, beganAt, activities }],
    signal: 'heard',
  })

/** The first wait of a life is answered by the signal that starts it. */
async function reply(course: Course, { id, at }: Waiting): Promise<void> {
  const wait = `${id} ${at}`
  if (!course.ids.includes(id) || course.answered.has(wait)) return // of another round; or a task that was tried again says it again
  course.answered.add(wait)
  if (course.plan[at]!.timer === 'fires') await bringOn(course, { id, at })
  else if (at > 0) await course.workflow.getHandle(workflowIdOf('proposal', id)).signal('heard')
}

/** Now and then the engine lets a timer lie whose time has come, and has to be told again. */
async function bringOn({ engine, plan, beganAt, answered, over }: Course, { id, at }: Waiting): Promise<void> {
  const name = { kind: 'proposal', id } as const
  const once: Engine = { ...engine, nudge: async () => {} } // one that is ended, because it is ahead, is not started anew
  const log = createLog('bench', 'warn')
  const due = dueAt(plan, at, beganAt)
  const askedAt = performance.now()
  const time = () => due + 1000 + performance.now() - askedAt
  await bringForward(once, log, name, time)
  const hasGoneOn = () => over.has(id) || answered.has(`${id} ${at + 1}`)
  for (await sleep(AGAIN_MS); !hasGoneOn(); await sleep(AGAIN_MS)) {
    const found = await engine.describe(name)
    if (found && ownTimeOf(found) >= due) await bringForward(once, log, name, time)
  }
}

/** Rarely the engine brings a life a year too far, and the traveller ends it: it has done less than the others, and counts. */
function unlessEnded(error: unknown): void {
  if (!(error instanceof WorkflowFailedError && error.cause instanceof TerminatedFailure)) throw error
}
