import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readFacilityConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../log.ts'
import { beginningOn } from '../rehearsal/begin-on.ts'
import { drawKillPlan } from '../rehearsal/kill-plan.ts'
import { planKills } from '../rehearsal/kills.ts'
import { listKillPoints, printKills } from '../rehearsal/print-kills.ts'
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
  'begin-on': { type: 'string' },
  'lose-engine': { type: 'boolean' },
  'old-engine': { type: 'boolean' },
  keep: { type: 'boolean' },
  histories: { type: 'string' },
  kill: { type: 'string' },
  seed: { type: 'string' },
  'list-kill-points': { type: 'boolean' },
} as const

/** A rehearsal need not wait like production does: what would be five minutes there is three seconds here. */
const impatient = {
  RELAY_POLL_MS: '15',
  RECONCILE_EVERY_MS: '1000',
  BEHIND_GRACE_MS: '3000',
  WORKFLOW_TASK_TIMEOUT_MS: '4000',
  STICKY_TIMEOUT_MS: '1000',
  OUTBOX_LEASE_MS: '2000',
  MESSAGE_LEASE_MS: '10000',
  MESSAGE_RETRY_MS: '1000',
  LOG_LEVEL: 'warn',
}

/** `npm run rehearse -- <scenario>`: plays it against a throwaway facility; exit code 1 when something was not as expected. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: flags, allowPositionals: true })
  if (values['list-kill-points']) return console.log(listKillPoints())
  const file = positionals[0]
  if (!file) throw new Error('Name a scenario, as in: npm run rehearse -- examples/silk-routes-facility/scenario.json')
  const { scenario, ruleTexts } = readScenario(file)
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const home = mkdtempSync(join(tmpdir(), 'caravanserai-rehearsal-'))
  const forget = () => {
    if (values.keep) return say(`Kept in ${home}`)
    removePostgresData(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
  const killFolder = join(home, 'kills')
  const plan = drawKillPlan(wholeNumber('--kill', values.kill), wholeNumber('--seed', values.seed))
  const kills = planKills(killFolder, plan, say)
  const facility = await startThrowaway(home, killFolder, say)
  try {
    const db = openDatabase(facility.config.databaseUrl, 4)
    const engine = await openEngine(facility.config, db)
    const watch = createWatch(db)
    const traveller = createTraveller(db, engine, createLog('rehearse', 'warn'))
    const weekday = values['begin-on']
    if (weekday) await traveller.travelTo(beginningOn(weekday, await watch.now(), scenario.facility.zone))
    const trouble = engineTrouble(facility, {
      lose: values['lose-engine'] ?? false,
      putBack: values['old-engine'] ?? false,
      say,
    })
    const rehearsal = await rehearse({
      scenario,
      ruleTexts,
      baseUrl: facility.config.baseUrl,
      traveller,
      watch,
      interfere: async (day) => {
        kills.look(await watch.now())
        await trouble(day)
      },
      historyLength: (kind, id) => historyLength(engine, { kind, id }),
      progress: say,
    })
    if (values.histories) await saveHistories(engine, rehearsal, values.histories)
    kills.look(await watch.now())
    const ends = kills.reports()
    console.log(values.json ? JSON.stringify({ ...rehearsal, kills: ends }, null, 2) : printRehearsal(rehearsal))
    if (!values.json && ends.length > 0) console.log(printKills(ends))
    process.exitCode = rehearsal.holds && ends.every(({ firedAt }) => firedAt !== null) ? 0 : 1
    await engine.close()
    await db.destroy()
  } finally {
    await facility.stop()
    forget()
  }
}

function wholeNumber(flag: string, given = '0'): number {
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${flag} wants a whole number, as in: ${flag} 7`)
  return Number(given)
}

async function startThrowaway(home: string, killFolder: string, say: (line: string) => void): Promise<RunningFacility> {
  const config = readFacilityConfig({
    ...process.env,
    ...impatient,
    DATABASE_URL: '',
    TEMPORAL_ADDRESS: '',
    SMTP_URL: '',
    KILL_PLAN: killFolder,
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
