import { fileURLToPath } from 'node:url'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import type { Config } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { armKillPoints } from '../db/passing.ts'
import type { Log } from '../log.ts'
import { createActivities } from './create-activities.ts'

const SLOTS = 20

/** Starts a worker and returns when it polls. Any number may run; each has its own pool, as large as its activity slots. */
export async function runWorker(config: Config, log: Log): Promise<{ stop(): Promise<void> }> {
  Runtime.install({ logger: new DefaultLogger('ERROR', ({ level, message }) => log.error({ level }, message)) })
  const db = openDatabase(config.databaseUrl, config.databasePool)
  await armKillPoints(db, config.killPlan, 'worker')
  const connection = await connectPatiently(config.temporalAddress, log)
  const worker = await Worker.create({
    connection,
    namespace: config.temporalNamespace,
    taskQueue: config.taskQueue,
    ...(config.workflowBundle
      ? { workflowBundle: { codePath: config.workflowBundle } }
      : { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) }),
    activities: createActivities(db),
    maxConcurrentActivityTaskExecutions: SLOTS,
    maxConcurrentLocalActivityExecutions: SLOTS,
    maxCachedWorkflows: config.workflowCache,
    stickyQueueScheduleToStartTimeout: config.stickyTimeoutMs,
    shutdownGraceTime: '30s',
  })
  const running = worker.run()
  log.info('worker polls')
  return {
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await running
      await connection.close()
      await db.destroy()
    },
  }
}

/** The engine may come up after its workers: they wait for it instead of dying. */
async function connectPatiently(address: string, log: Log): Promise<NativeConnection> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await NativeConnection.connect({ address })
    } catch (error) {
      if (attempt % 20 === 0) log.warn({ address }, `the engine does not answer yet: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
