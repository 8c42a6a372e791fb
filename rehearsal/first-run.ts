import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../log.ts'
import { openEngine } from '../relay/engine-client.ts'
import { createTraveller } from '../relay/travel-clock.ts'
import { gatherCast } from './cast.ts'
import { play } from './play.ts'
import { readScenario } from './read-scenario.ts'
import { createWatch } from './watch.ts'

const file = fileURLToPath(new URL('../examples/silk-routes-facility/first-run.json', import.meta.url))

/** Fills a new rehearsal facility with cases in every phase, by the same player that rehearses a call. */
export async function playFirstRun({
  config,
  progress,
}: {
  config: Config
  progress(line: string): void
}): Promise<void> {
  const db = openDatabase(config.databaseUrl, 4)
  const engine = await openEngine(config, db)
  const traveller = createTraveller(db, engine, createLog('first-run', 'warn'))
  const cast = { ...readScenario(file), baseUrl: config.baseUrl, watch: createWatch(db) }
  try {
    const stage = await gatherCast({ ...cast, progress })
    await play(stage, traveller, { interfere: async () => {}, progress })
    await traveller.alignAll()
  } finally {
    await engine.close()
    await db.destroy()
  }
}
