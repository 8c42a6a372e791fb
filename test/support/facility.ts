import { runWorker } from '../../activities/run-worker.ts'
import { serveApi } from '../../api/serve.ts'
import { captureMail } from '../../bin/embedded/capture-mail.ts'
import { freePort } from '../../bin/embedded/free-port.ts'
import { createLog } from '../../log.ts'
import { createWatch, type Watch } from '../../rehearsal/watch.ts'
import { type Engine, openEngine } from '../../relay/engine-client.ts'
import { runRelay } from '../../relay/run-relay.ts'
import { createTraveller, type Traveller } from '../../relay/travel-clock.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { testConfig } from './test-config.ts'

export type TestFacility = {
  database: TestDatabase
  baseUrl: string
  engine: Engine
  traveller: Traveller
  watch: Watch
  stop(): Promise<void>
}

/** A whole rehearsal facility in this process: api, worker and relay on a database of its own, with mail captured in it. */
export async function startTestFacility(settings: Readonly<Record<string, string>> = {}): Promise<TestFacility> {
  const database = await createTestDatabase('rehearsal')
  const mail = await captureMail(database.url)
  const port = await freePort()
  const config = testConfig(database.url, {
    SMTP_URL: mail.url,
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_POOL: '10',
    RECONCILE_EVERY_MS: '500',
    BEHIND_GRACE_MS: '2000',
    ...settings,
  })
  const log = createLog('test', 'silent')
  const parts = [
    await serveApi(config, log, { isEmbedded: true }),
    await runWorker(config, log),
    await runRelay(config, log),
  ]
  const engine = await openEngine(config, database.db)
  return {
    database,
    baseUrl: config.baseUrl,
    engine,
    traveller: createTraveller(database.db, engine, log),
    watch: createWatch(database.db),
    async stop() {
      for (const part of parts.reverse()) await part.stop()
      await engine.close()
      await mail.stop()
      await database.stop()
    },
  }
}
