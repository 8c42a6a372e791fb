import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readFacilityConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../log.ts'
import { printRehearsal } from '../rehearsal/print-rehearsal.ts'
import { readScenario } from '../rehearsal/read-scenario.ts'
import { rehearse } from '../rehearsal/rehearse.ts'
import { createWatch } from '../rehearsal/watch.ts'
import { openEngine } from '../relay/engine-client.ts'
import { historyLength } from '../relay/history-length.ts'
import { createTraveller } from '../relay/travel-clock.ts'
import { freePort } from './embedded/free-port.ts'
import { removePostgresData } from './embedded/postgres-home.ts'
import { type RunningFacility, startFacility } from './embedded/start-facility.ts'
import { engineTrouble } from './engine-trouble.ts'
import { failWith } from './report.ts'
import { saveHistories } from './save-histories.ts'

const flags = {
  json: { type: 'boolean' },
  'lose-engine': { type: 'boolean' },
  'old-engine': { type: 'boolean' },
  keep: { type: 'boolean' },
  histories: { type: 'string' },
} as const

/** A rehearsal need not wait like production does: what would be five minutes there is three seconds here. */
const impatient = {
  RELAY_POLL_MS: '15',
  RECONCILE_EVERY_MS: '1000',
  BEHIND_GRACE_MS: '3000',
  WORKFLOW_TASK_TIMEOUT_MS: '2000',
  STICKY_TIMEOUT_MS: '1000',
  LOG_LEVEL: 'warn',
}

/** `npm run rehearse -- <scenario>`: plays it against a throwaway facility; exit code 1 when something was not as expected. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: flags, allowPositionals: true })
  const file = positionals[0]
  if (!file) throw new Error('Name a scenario, as in: npm run rehearse -- examples/silk-routes-facility/scenario.json')
  const { scenario, callTexts } = readScenario(file)
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const home = mkdtempSync(join(tmpdir(), 'caravanserai-rehearsal-'))
  const forget = () => {
    if (values.keep) return say(`Kept in ${home}`)
    removePostgresData(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
  const facility = await startThrowaway(home, say)
  try {
    const db = openDatabase(facility.config.databaseUrl, 4)
    const engine = await openEngine(facility.config, db)
    const rehearsal = await rehearse({
      scenario,
      callTexts,
      baseUrl: facility.config.baseUrl,
      traveller: createTraveller(db, engine, createLog('rehearse', 'warn')),
      watch: createWatch(db),
      interfere: engineTrouble(facility, {
        lose: values['lose-engine'] ?? false,
        putBack: values['old-engine'] ?? false,
        say,
      }),
      historyLength: (kind, id) => historyLength(engine, { kind, id }),
      progress: say,
    })
    if (values.histories) await saveHistories(engine, rehearsal, values.histories)
    console.log(values.json ? JSON.stringify(rehearsal, null, 2) : printRehearsal(rehearsal))
    process.exitCode = rehearsal.holds ? 0 : 1
    await engine.close()
    await db.destroy()
  } finally {
    await facility.stop()
    forget()
  }
}

async function startThrowaway(home: string, say: (line: string) => void): Promise<RunningFacility> {
  const config = readFacilityConfig({
    ...process.env,
    ...impatient,
    DATABASE_URL: '',
    TEMPORAL_ADDRESS: '',
    SMTP_URL: '',
    PORT: String(await freePort()),
  })
  return startFacility({
    config,
    home,
    kind: 'rehearsal',
    durability: 'throwaway',
    step: (name, work) => work((line) => say(`${name}: ${line}`)),
  })
}

await run().catch(failWith)
