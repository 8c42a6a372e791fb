import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findTemporal } from '../../bin/embedded/find-temporal.ts'
import { startTemporalServer, type TemporalServer } from '../../bin/embedded/temporal-server.ts'
import { paths } from '../../domain/shared/paths.ts'
import { gatherCast } from '../../rehearsal/cast.ts'
import { startDraft, submitApplication } from '../../rehearsal/deeds/applications.ts'
import { publishCall } from '../../rehearsal/publish-call.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import type { Scenario } from '../../rehearsal/scenario.ts'
import type { Stage } from '../../rehearsal/stage.ts'
import { startTestFacility, type TestFacility } from '../support/facility.ts'

const home = mkdtempSync(join(tmpdir(), 'caravanserai-engine-'))
let program: string
let server: TemporalServer
let facility: TestFacility
let stage: Stage

beforeAll(async () => {
  program = await findTemporal({ cacheDir: inject('cacheDir'), progress: () => {} })
  server = await startTemporalServer({ program, logFile: join(home, 'engine.log') })
  facility = await startTestFacility({ TEMPORAL_ADDRESS: server.address })
  const { scenario, ruleTexts } = readScenario('examples/silk-routes-facility/scenario.json')
  stage = await gatherCast({
    scenario: twoApplicants(scenario),
    ruleTexts,
    baseUrl: facility.baseUrl,
    watch: facility.watch,
    progress: () => {},
  })
  await publishCall(stage, 'srf', ruleTexts.calls.get('srf')!)
  await facility.traveller.quiet()
}, 120_000)
afterAll(async () => {
  await facility?.stop()
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** The scenario's staff, and two organisations with their contacts. */
function twoApplicants(scenario: Scenario): Scenario {
  const organisations = scenario.organisations.slice(0, 2)
  const contacts = organisations.map(({ contact }) => contact)
  return {
    ...scenario,
    organisations,
    people: scenario.people.filter(({ key, roles }) => roles || contacts.includes(key)),
  }
}

describe('with the engine down', () => {
  it('people draft, submit and read as ever', async () => {
    await server.kill()
    const [first, second] = stage.scenario.proposals
    await startDraft(stage, first!)
    await submitApplication(stage, first!)
    await startDraft(stage, second!)
    const applicant = await stage.person('malika')
    expect(JSON.stringify(await applicant.get(paths.proposals()))).toContain('Return with skills')
    const officer = await stage.person('amina')
    await officer.get(paths.home())
    await officer.get(paths.call(stage.calls.get('srf')!.id))
  }, 60_000)

  it('the cases go on by themselves when it is back, even with nothing that it knew', async () => {
    server = await startTemporalServer({ program, logFile: join(home, 'engine.log'), port: server.port })
    const waits = () =>
      facility.database.db
        .selectFrom('wait')
        .select('key')
        .where('case_id', '=', stage.proposalIds.get('hamroh')!)
        .execute()
    await expect
      .poll(async () => (await waits()).map(({ key }) => key), { timeout: 45_000, interval: 250 })
      .toEqual(['opening'])
    await expect
      .poll(async () => Boolean(await facility.engine.describe({ kind: 'call', id: stage.calls.get('srf')!.id })), {
        timeout: 45_000,
        interval: 250,
      })
      .toBe(true)
  }, 120_000)
})
