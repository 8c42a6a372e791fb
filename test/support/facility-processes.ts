import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { captureMail } from '../../bin/embedded/capture-mail.ts'
import { freePort } from '../../bin/embedded/free-port.ts'
import { startProcesses } from '../../bin/embedded/processes.ts'
import type { PlannedKill } from '../../db/passing.ts'
import { createLog } from '../../log.ts'
import { type Kills, planKills } from '../../rehearsal/kills.ts'
import { createWatch } from '../../rehearsal/watch.ts'
import { openEngine } from '../../relay/engine-client.ts'
import { createTraveller } from '../../relay/travel-clock.ts'
import { createTestDatabase } from './database.ts'
import type { TestFacility } from './facility.ts'
import { testConfig } from './test-config.ts'

/** What a dead relay had in hand is free again after two seconds, not after ninety. */
const impatient = {
  WORKFLOW_TASK_TIMEOUT_MS: '2000',
  RECONCILE_EVERY_MS: '500',
  BEHIND_GRACE_MS: '2000',
  OUTBOX_LEASE_MS: '2000',
  MESSAGE_LEASE_MS: '2000',
  MESSAGE_RETRY_MS: '200',
}

/**
 * A whole rehearsal facility as it runs for an officer: api, worker and relay are processes of their own, which end
 * where the plan says, as by kill -9, and are started again. Mail is captured in this process, which nobody ends.
 */
export async function startFacilityProcesses(plan: readonly PlannedKill[]): Promise<TestFacility & { kills: Kills }> {
  const closers: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { ...(await startParts(plan, closers)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startParts(plan: readonly PlannedKill[], closers: (() => Promise<void> | void)[]) {
  const home = mkdtempSync(join(tmpdir(), 'caravanserai-processes-'))
  closers.push(() => rmSync(home, { recursive: true, force: true }))
  const kills = planKills(join(home, 'kills'), plan, () => {})
  const database = await createTestDatabase('rehearsal')
  closers.push(() => database.stop())
  const mail = await captureMail(database.url)
  closers.push(() => mail.stop())
  const port = await freePort()
  const config = testConfig(database.url, {
    ...impatient,
    SMTP_URL: mail.url,
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_POOL: '10',
    DOCUMENT_DIR: join(home, 'documents'),
    KILL_PLAN: join(home, 'kills'),
  })
  const processes = await startProcesses({ config, logDir: home, notice: () => {} })
  closers.push(() => processes.stop())
  const engine = await openEngine(config, database.db)
  closers.push(() => engine.close())
  return {
    database,
    baseUrl: config.baseUrl,
    engine,
    traveller: createTraveller(database.db, engine, createLog('test', 'silent')),
    watch: createWatch(database.db),
    kills,
  }
}
