import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlannedKill } from '../../db/passing.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import { type Rehearsal, rehearse } from '../../rehearsal/rehearse.ts'
import { historyLength } from '../../relay/history-length.ts'
import { startFacilityProcesses } from '../support/facility-processes.ts'
import { eventsOf } from '../support/records.ts'

/** The places that matter most, in the order of the scenario, each at a passage that it reaches in any case. */
const places = [
  { process: 'relay', point: 'mail/accepted', passage: 9 }, // the receipt of the request, after the roles of eight people
  { process: 'relay', point: 'delivery/signalled', passage: 4 }, // not taken out of the outbox
  { process: 'api', point: 'document/kept', passage: 1 }, // the command that names the file is not begun
  { process: 'api', point: 'command/committed', passage: 55 }, // nobody was told
  { process: 'worker', point: 'opening/proposal-opened', passage: 1 }, // in the middle of a page, and of an activity
  { process: 'worker', point: 'command/audited', passage: 12 },
  { process: 'worker', point: 'command/committed', passage: 24 }, // its activity has not ended
  { process: 'worker', point: 'activity/begun', passage: 29 }, // between two commands of one workflow
  { process: 'worker', point: 'activity/done', passage: 34 }, // the engine has not learnt the result
  { process: 'api', point: 'command/audited', passage: 45 },
  { process: 'relay', point: 'delivery/signalled', passage: 15 },
  { process: 'relay', point: 'mail/accepted', passage: 16 },
] as const
const plan: PlannedKill[] = places.map((place, index) => ({ no: index + 1, ...place }))

let facility: Awaited<ReturnType<typeof startFacilityProcesses>>
let rehearsal: Rehearsal
beforeAll(async () => {
  facility = await startFacilityProcesses(plan)
  const look = async () => facility.kills.look(await facility.watch.now())
  rehearsal = await rehearse({
    ...readScenario('examples/silk-routes-facility/first-letters.json'),
    baseUrl: facility.baseUrl,
    traveller: facility.traveller,
    watch: facility.watch,
    interfere: look,
    historyLength: (kind, id) => historyLength(facility.engine, { kind, id }),
    progress: () => {},
  })
  await look()
}, 300_000)
afterAll(() => facility?.stop())

describe('a facility whose processes are ended in the middle of their work', () => {
  it('ends as was written down before it was first played', () => {
    expect(rehearsal.findings.filter(({ holds }) => !holds)).toEqual([])
    expect(rehearsal.findings.length).toBeGreaterThan(20)
  })

  it('was ended at every place of the plan, and went on after each', () => {
    expect(facility.kills.reports().filter(({ firedAt }) => firedAt === null)).toEqual([])
  })

  it('leaves no case on hold or behind, and no event undelivered', async () => {
    expect(rehearsal.cases.filter(({ onHold }) => onHold !== null)).toEqual([])
    await facility.traveller.quiet()
    expect(await count('from outbox_event')).toBe(0)
  })

  it('did to each case once what was to be done', async () => {
    expect(await happened('hamroh')).toEqual([
      ...['proposal.drafted', 'document.stored', 'proposal.submitted', 'proposal.opened'],
      ...['screening.prepared', 'task.opened', 'screening.answered'],
      ...['evaluator.assigned', 'evaluator.assigned', 'task.opened', 'task.opened'],
      ...['evaluation.declared', 'evaluation.submitted', 'evaluation.declared', 'evaluation.submitted'],
      ...['proposal.decided', 'proposal.released', 'task.opened'],
    ])
    expect(await happened('interception')).toEqual([
      ...['request.drafted', 'request.submitted', 'task.opened', 'request.endorsed'],
      ...['task.opened', 'task.opened', 'task.opened', 'consultation.answered', 'request.vetoed'],
    ])
  })

  it('mails again what nobody could know to have arrived, if it may be repeated, and nothing else', async () => {
    await expect
      .poll(() => count(`from message where state in ('queued', 'leased', 'soft-failed')`), { timeout: 30_000 })
      .toBe(0)
    const findings = await facility.watch.recordFindings()
    expect(findings.filter(({ holds }) => !holds)).toEqual([])
    expect(await mailed('request/submitted')).toEqual([{ state: 'sent', repeats: 1, captured: 2, ids: 1 }])
  })
})

async function count(from: string): Promise<number> {
  const { rows } = await sql.raw<{ count: number }>(`select count(*)::int as count ${from}`).execute(db())
  return rows[0]!.count
}

/** What happened to a case by its audit trail, in order. */
const happened = (key: string): Promise<string[]> => eventsOf(db(), rehearsal.cases.find((one) => one.key === key)!.id)

async function mailed(template: string) {
  const { rows } = await sql`
    select m.state, m.repeats, count(c.id)::int as captured, count(distinct c.message_id)::int as ids
      from message m left join captured_mail c on c.message_id = m.smtp_message_id
      where m.template = ${template} group by m.id`.execute(db())
  return rows
}

const db = () => facility.database.db
