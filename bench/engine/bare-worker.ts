import { fileURLToPath } from 'node:url'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { readConfig } from '../../config.ts'

export type Waiting = { id: string; at: number }

const activities = {
  nothing: async (): Promise<void> => {},
  /** Tells whoever answers that a life has come to a wait. */
  waiting: async (id: string, at: number): Promise<void> => void process.send?.({ id, at } satisfies Waiting),
}
export type BareActivities = typeof activities
export const BARE_QUEUE = 'bare'

/** A worker with the settings of the product's, for lives that do nothing. */
async function run(): Promise<void> {
  const config = readConfig()
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: config.temporalAddress }),
    namespace: config.temporalNamespace,
    taskQueue: BARE_QUEUE,
    workflowsPath: fileURLToPath(new URL('./bare-workflow.ts', import.meta.url)),
    activities,
    maxConcurrentActivityTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
    maxCachedWorkflows: config.workflowCache,
    stickyQueueScheduleToStartTimeout: config.stickyTimeoutMs,
  })
  process.on('SIGTERM', () => worker.shutdown())
  process.on('disconnect', () => process.exit(0))
  process.send?.('ready')
  await worker.run()
  process.exit(0)
}

if (process.send) await run()
