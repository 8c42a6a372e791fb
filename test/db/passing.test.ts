import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlannedKill, readPassages, writeKillPlan } from '../../db/passing.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'kill-plan-'))
let rehearsal: TestDatabase
let real: TestDatabase

beforeAll(async () => {
  rehearsal = await createTestDatabase('rehearsal')
  real = await createTestDatabase('real')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await rehearsal.stop()
  await real.stop()
})

const kill: PlannedKill = { no: 1, process: 'relay', point: 'mail/accepted', passage: 3 }

/** One life of a relay that passes a point five times; every dot is a passage that it outlived. */
function live(databaseUrl: string, process_ = 'relay') {
  const program = `
    import { openDatabase } from './db/database.ts'
    import { armKillPoints, passing } from './db/passing.ts'
    const db = openDatabase('${databaseUrl}', 1)
    await armKillPoints(db, '${folder}', '${process_}')
    for (let n = 0; n < 5; n++) { passing('mail/accepted'); process.stdout.write('.') }
    await db.destroy()`
  const { signal, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program])
  return { signal, dots: stdout.toString(), said: stderr.toString() }
}

describe('a kill point', () => {
  it('ends its process at the planned passage, once, and counts on in the next life', () => {
    writeKillPlan(folder, [kill])
    expect(live(rehearsal.url)).toMatchObject({ signal: 'SIGKILL', dots: '..' })
    expect(readPassages(folder, 'relay')).toMatchObject({ counts: { 'mail/accepted': 3 }, fired: [{ no: 1 }] })
    expect(live(rehearsal.url)).toMatchObject({ signal: null, dots: '.....' })
    expect(readPassages(folder, 'relay').counts).toEqual({ 'mail/accepted': 8 })
  })

  it('leaves the processes alone that the plan does not mean', () => {
    expect(live(rehearsal.url, 'worker')).toMatchObject({ signal: null, dots: '.....' })
  })

  it('cannot be armed in a facility on the real clock', () => {
    const { dots, said } = live(real.url)
    expect(dots).toBe('')
    expect(said).toContain('KILL_PLAN is for rehearsals: this facility is on the real clock.')
  })
})
