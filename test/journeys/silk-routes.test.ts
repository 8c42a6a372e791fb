import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import { type Rehearsal, rehearse } from '../../rehearsal/rehearse.ts'
import { historyLength } from '../../relay/history-length.ts'
import { startTestFacility, type TestFacility } from '../support/facility.ts'
import { allVerbs, verbsTaken } from './verbs-taken.ts'

const MINUTES = 60_000
let facility: TestFacility
let rehearsal: Rehearsal

beforeAll(async () => {
  facility = await startTestFacility()
  rehearsal = await rehearse({
    ...readScenario('examples/silk-routes-facility/scenario.json'),
    baseUrl: facility.baseUrl,
    traveller: facility.traveller,
    watch: facility.watch,
    interfere: async () => {},
    historyLength: (kind, id) => historyLength(facility.engine, { kind, id }),
    progress: () => {},
  })
}, 12 * MINUTES)
afterAll(() => facility?.stop())

const count = async (statement: string): Promise<number> => {
  const { sql } = await import('kysely')
  const { rows } = await sql.raw<{ count: number }>(statement).execute(facility.database.db)
  return rows[0]!.count
}

describe('the Silk Routes facility, to its last closed grant and to what came of its last request', () => {
  it('ends as was written down before it was first played', () => {
    expect(rehearsal.findings.filter((finding) => !finding.holds)).toEqual([])
    expect(rehearsal.findings.length).toBeGreaterThan(280)
  })

  it('leaves every status of a call, a proposal, a request and a mission by every verb that it has', async () => {
    const taken = await verbsTaken(facility.database.db)
    expect(allVerbs().filter((verb) => !taken.has(verb))).toEqual([])
    expect([...taken].filter((verb) => !allVerbs().includes(verb))).toEqual([])
  })

  it('leaves no case on hold, no event undelivered and no case behind', async () => {
    expect(rehearsal.cases.filter((one) => one.onHold !== null)).toEqual([])
    expect(await count('select count(*)::int as count from outbox_event')).toBe(0)
  })

  it('balances the envelope: what is available equals the sum of its ledger', async () => {
    expect(
      await count(`select count(*)::int as count from envelope e where available_minor <> total_minor
        + (select coalesce(sum(case kind when 'reserved' then -amount_minor when 'released' then amount_minor when 'decommitted' then amount_minor else 0 end), 0)
             from ledger_entry l where l.envelope_id = e.id)`),
    ).toBe(0)
  })

  it('makes one receipt per submission and numbers references without a gap', async () => {
    expect(
      await count(
        'select count(*)::int as count from (select 1 from submission group by proposal_id, stage, sha256 having count(*) > 1) twice',
      ),
    ).toBe(0)
    expect(
      await count(
        "select (max(n) - count(*))::int as count from (select split_part(reference, '-', 3)::int as n from case_file where reference like 'SRF-2026-%') numbers",
      ),
    ).toBe(0)
  })

  it('has four eyes on every decision, payment and bank account', async () => {
    expect(await count('select count(*)::int as count from decision where approved_by = drafted_by')).toBe(0)
    expect(await count('select count(*)::int as count from payment where confirmed_by = ordered_by')).toBe(0)
    expect(await count('select count(*)::int as count from bank_account where verified_by = entered_by')).toBe(0)
    expect(await count('select count(*)::int as count from assessment where judged_by = assessed_by')).toBe(0)
    expect(await count('select count(*)::int as count from fee where confirmed_by = ordered_by')).toBe(0)
    expect(await count('select count(*)::int as count from facility_rules where adopted_by = proposed_by')).toBe(0)
  })
})
