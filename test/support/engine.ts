import { runWorker } from '../../activities/run-worker.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { createLog } from '../../log.ts'
import { deliverEvents } from '../../relay/deliver-events.ts'
import { type Engine, openEngine } from '../../relay/engine-client.ts'
import { startLoop } from '../../relay/loop.ts'
import { createReconciler } from '../../relay/reconcile.ts'
import { createTraveller, type Traveller } from '../../relay/travel-clock.ts'
import { testConfig } from './test-config.ts'

export type TestEngine = { engine: Engine; traveller: Traveller; stop(): Promise<void> }

/** A worker, a delivering relay and a traveller for one test file's database, on the run's Temporal server. */
export async function startTestEngine(databaseUrl: string): Promise<TestEngine> {
  const config = testConfig(databaseUrl, { BEHIND_GRACE_MS: '2000', DATABASE_POOL: '8' })
  const log = createLog('test', 'silent')
  const db: Database = openDatabase(databaseUrl, 8)
  const engine = await openEngine(config, db)
  const worker = await runWorker(config, log)
  const { reconcile } = createReconciler(db, engine, log, config)
  const loops = [
    startLoop(log, 'deliver', 20, () => deliverEvents(db, engine, log)),
    startLoop(log, 'reconcile', 500, async () => {
      await reconcile()
      return 0
    }),
  ]
  return {
    engine,
    traveller: createTraveller(db, engine, log),
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
      await worker.stop()
      await engine.close()
      await db.destroy()
    },
  }
}
