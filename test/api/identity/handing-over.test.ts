import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../domain/identity/roles.ts'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type Everybody, everybody } from '../../support/everybody.ts'
import { aPerson } from '../../support/records.ts'

let test: TestDatabase
let application: Application
let all: Everybody

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  all = await everybody(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

async function handOver(by: string, from: string, to: string): Promise<number> {
  const reader = await application.signedIn(by)
  return (await reader.post(`/people/${from}/handover`, { toId: to, reason: 'Leaves on Friday' })).status
}

async function rolesOf(personId: string): Promise<Role[]> {
  const held = await test.db
    .selectFrom('role_assignment')
    .select('role')
    .where('person_id', '=', personId)
    .where('to_at', 'is', null)
    .orderBy('role')
    .execute()
  return held.map(({ role }) => role)
}

async function aTaskOf(owner: string, holder: 'officer' | 'expert'): Promise<string> {
  const { id } = await test.db
    .insertInto('task')
    .values({
      case_id: holder === 'expert' ? all.subjects.mission : all.subjects.proposal,
      phase_no: 7,
      stage: 1,
      kind: holder === 'expert' ? 'report-mission' : 'telephone',
      subject: owner,
      holder,
      owner_id: owner,
      opened_at: new Date(),
      due_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const ownerOf = async (taskId: string): Promise<string | null> =>
  (await test.db.selectFrom('task').select('owner_id').where('id', '=', taskId).executeTakeFirstOrThrow()).owner_id

describe('an officer who hands somebody’s work over', () => {
  it('takes no role by it, and nobody loses one', async () => {
    const officer = await aPerson(test.db, { roles: ['officer'] })
    const head = await aPerson(test.db, { roles: ['administrator', 'approver', 'finance-officer'] })
    expect(await handOver(officer, head, officer)).toBe(303)
    expect(await handOver(officer, head, all.people.approver!)).toBe(303)
    expect([await rolesOf(officer), await rolesOf(head)]).toEqual([
      ['officer'],
      ['administrator', 'approver', 'finance-officer'],
    ])
  })

  it('moves open tasks to whoever holds their role', async () => {
    const leaver = await aPerson(test.db, { roles: ['officer'] })
    const task = await aTaskOf(leaver, 'officer')
    expect(await handOver(all.people.officer!, leaver, all.people.officer!)).toBe(303)
    expect(await ownerOf(task)).toBe(all.people.officer)
  })

  it('is refused a task that needs a role which the receiver, oneself included, does not hold', async () => {
    const expert = await aPerson(test.db, { roles: ['expert'] })
    const task = await aTaskOf(expert, 'expert')
    expect(await handOver(all.people.officer!, expert, all.people.officer!)).toBe(422)
    expect(await handOver(all.people.officer!, expert, all.people.approver!)).toBe(422)
    expect(await ownerOf(task)).toBe(expert)
  })

  it('does so for the whole facility or not at all: one call’s officer has no business with others’ work', async () => {
    const leaver = await aPerson(test.db, { roles: ['officer'] })
    const task = await aTaskOf(leaver, 'officer')
    expect(await handOver(all.people['officer-elsewhere']!, leaver, all.people.officer!)).toBe(403)
    expect(await ownerOf(task)).toBe(leaver)
  })

  it('is told before that only tasks move, and how many', async () => {
    const leaver = await aPerson(test.db, { roles: ['approver', 'evaluator'] })
    await aTaskOf(leaver, 'officer')
    const { text } = await (await application.signedIn(all.people.officer!)).page(`/people/${leaver}`)
    expect(text).toContain('Roles do not move')
    expect(text).toContain('One open task')
    expect(text).not.toContain('<li>Approver')
    const shown = await (await application.signedIn(all.people.administrator!)).page(`/people/${leaver}`)
    expect(shown.text).toContain('<li>Approver')
    expect(shown.text).not.toContain('<li>Evaluator')
  })
})

describe('an administrator who hands somebody’s work over', () => {
  it('moves the roles to a colleague, never to themselves', async () => {
    const administrator = await aPerson(test.db, { roles: ['administrator'] })
    const leaver = await aPerson(test.db, { roles: ['approver', 'finance-officer'] })
    const successor = await aPerson(test.db, { roles: ['officer'] })
    expect(await handOver(administrator, leaver, administrator)).toBe(422)
    expect([await rolesOf(administrator), await rolesOf(leaver)]).toEqual([
      ['administrator'],
      ['approver', 'finance-officer'],
    ])
    expect(await handOver(administrator, leaver, successor)).toBe(303)
    expect([await rolesOf(successor), await rolesOf(leaver)]).toEqual([['approver', 'finance-officer', 'officer'], []])
  })

  it('ends the leaver’s stand-ins on both sides, having named them before: nobody keeps a role through them', async () => {
    const administrator = await aPerson(test.db, { roles: ['administrator'] })
    const leaver = await aPerson(test.db, { name: 'Leaver', roles: ['officer'] })
    const approver = await aPerson(test.db, { name: 'Away Approver', roles: ['approver'] })
    const deputy = await aPerson(test.db, { name: 'Named Deputy', roles: ['auditor'] })
    const [past, soon, later] = [-1, 1, 2].map((days) => new Date(Date.now() + days * 86_400_000)) as [Date, Date, Date]
    await test.db
      .insertInto('stand_in')
      .values([
        { person_id: approver, stand_in_id: leaver, from_at: past, to_at: soon },
        { person_id: leaver, stand_in_id: deputy, from_at: soon, to_at: later },
      ])
      .execute()
    const before = await application.signedIn(leaver)
    const { text } = await (await application.signedIn(administrator)).page(`/people/${leaver}`)
    expect(text).toContain('Named Deputy stands in for this person')
    expect(text).toContain('this person stands in for Away Approver')
    expect((await before.page('/exceptions')).status).toBe(200)
    expect(await handOver(administrator, leaver, await aPerson(test.db, { roles: ['observer'] }))).toBe(303)
    const left = await test.db
      .selectFrom('stand_in')
      .select('to_at')
      .where((e) => e.or([e('person_id', '=', leaver), e('stand_in_id', '=', leaver)]))
      .execute()
    expect(left.filter(({ to_at }) => to_at > new Date())).toEqual([])
    expect((await before.page('/exceptions')).status).toBe(403)
    const ended = test.db.selectFrom('audit_entry').select('detail').where('type', '=', 'stand-in.ended').orderBy('at')
    expect((await ended.execute()).map(({ detail }) => detail)).toEqual([
      { personId: approver, standInId: leaver },
      { personId: leaver, standInId: deputy },
    ])
  })
})
