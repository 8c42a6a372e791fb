import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { addAddress, endAddress } from '../../../db/identity/addresses.ts'
import { endRole, grantRole } from '../../../db/identity/grant-role.ts'
import { handOver } from '../../../db/identity/hand-over.ts'
import { addMember, endMember } from '../../../db/identity/members.ts'
import { nameStandIn } from '../../../db/identity/name-stand-in.ts'
import { registerApplicant } from '../../../db/identity/register-applicant.ts'
import { registerLetterApplicant } from '../../../db/identity/register-letter-applicant.ts'
import { findSession, hashOf } from '../../../db/identity/session-queries.ts'
import { setUpFacility } from '../../../db/identity/set-up-facility.ts'
import { listTasksFor } from '../../../db/task/task-queries.ts'
import { personActor } from '../../../domain/case/actor.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import type { Visitor } from '../../../domain/identity/visitor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type Everybody, everybody } from '../../support/everybody.ts'
import { anOrganisation, aPerson } from '../../support/records.ts'

let test: TestDatabase
let all: Everybody
const run = <T>(command: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(test.db, command)

beforeAll(async () => {
  test = await createTestDatabase()
  all = await everybody(test.db)
})
afterAll(() => test.stop())

async function visitorOf(personId: string): Promise<Visitor> {
  await test.db.deleteFrom('session').where('id_hash', '=', hashOf(personId)).execute()
  const expires_at = new Date(Date.now() + 3_600_000)
  await test.db
    .insertInto('session')
    .values({ id_hash: hashOf(personId), person_id: personId, csrf_token: 't', expires_at })
    .execute()
  return (await findSession(test.db, personId))!.visitor
}

const daysFromNow = (days: number): Date => new Date(Date.now() + days * 86_400_000)
const newPerson = (name: string, address: string) => ({ name, address, locale: 'en', zone: 'Asia/Dushanbe' })

describe('an organisation', () => {
  it('registers with the person who leads it, and both are in the audit', async () => {
    const organisation = { name: 'Chashma', country: 'TJ', kind: 'ngo' as const, registrationNumber: null, profile: {} }
    const made = await run((trx) =>
      registerApplicant(trx, { person: newPerson('Zarina', 'zarina@chashma.example'), organisation }),
    )
    expect((await visitorOf(made.personId)).memberships).toEqual([
      { organisationId: made.organisationId, organisationName: 'Chashma', role: 'lead' },
    ])
    const audited = await test.db
      .selectFrom('audit_entry')
      .select('type')
      .where('actor_id', '=', made.personId)
      .orderBy('id')
      .execute()
    expect(audited.map(({ type }) => type)).toEqual(['person.registered', 'organisation.registered'])
  })

  it('is registered once by the same form sent twice', async () => {
    const organisation = { name: 'Hamroh', country: 'TJ', kind: 'ngo' as const, registrationNumber: null, profile: {} }
    const form = { person: newPerson('Daler', 'daler@hamroh.example'), organisation }
    const [first, second] = await Promise.all([1, 2].map(() => run((trx) => registerApplicant(trx, form))))
    expect(second).toEqual(first)
    const another = await run((trx) =>
      registerApplicant(trx, { ...form, organisation: { ...organisation, name: 'Hamroh Khatlon' } }),
    )
    expect(another.organisationId).not.toBe(first!.organisationId)
  })

  it('that answers by letter is registered once by the same form sent twice', async () => {
    const organisation = { name: 'Sadaf', country: 'TJ', kind: 'ngo' as const, registrationNumber: null, profile: {} }
    const register = () =>
      run((trx) =>
        registerLetterApplicant(trx, personActor(all.people.officer!), {
          contactName: 'Gulnora Sadafova',
          organisation,
        }),
      )
    expect(await register()).toEqual(await register())
  })

  it('takes somebody in once, tells them, and lets them go again', async () => {
    const lead = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [lead] })
    const input = { ...newPerson('Farrukh', 'farrukh@hamroh.example'), organisationId, role: 'member' as const }
    const { personId } = await run((trx) => addMember(trx, personActor(lead), input))
    const again = await run((trx) => addMember(trx, personActor(lead), { ...input, name: 'FARRUKH' }))
    expect(again.personId).toBe(personId)
    const told = await test.db.selectFrom('message').select('template').where('recipient_id', '=', personId).execute()
    expect(told).toEqual([{ template: 'identity/member-added' }])
    const membership = await test.db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await run((trx) => endMember(trx, personActor(lead), { organisationId, membershipId: membership.id }))
    expect((await visitorOf(personId)).memberships).toEqual([])
  })

  it('keeps somebody who leads it', async () => {
    const lead = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [lead] })
    const membership = await test.db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', lead)
      .executeTakeFirstOrThrow()
    await expect(
      run((trx) => endMember(trx, personActor(lead), { organisationId, membershipId: membership.id })),
    ).rejects.toThrow('problem.last-lead')
  })
})

describe('a person', () => {
  it('may have several addresses, and always keeps one', async () => {
    const personId = await aPerson(test.db)
    const first = await test.db
      .selectFrom('email_address')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await expect(
      run((trx) => endAddress(trx, personActor(personId), { personId, addressId: first.id })),
    ).rejects.toThrow('problem.last-address')
    await run((trx) => addAddress(trx, personActor(personId), { personId, address: 'second@people.example' }))
    await run((trx) => endAddress(trx, personActor(personId), { personId, addressId: first.id }))
  })
})

describe('a role', () => {
  it('is held from its first day to its last, and no longer', async () => {
    const personId = await aPerson(test.db)
    const actor = personActor(all.people.administrator!)
    await run((trx) =>
      grantRole(trx, actor, {
        personId,
        role: 'observer',
        callId: all.subjects.call,
        fromAt: daysFromNow(10),
        toAt: daysFromNow(20),
      }),
    )
    const held = async () => (await visitorOf(personId)).roles.map(({ role }) => role)
    const before = await held()
    await sql`update clock set ahead = '15 days'`.execute(test.db)
    const during = await held()
    await sql`update clock set ahead = '25 days'`.execute(test.db)
    const after = await held()
    await sql`update clock set ahead = '0'`.execute(test.db)
    expect({ before, during, after }).toEqual({ before: [], during: ['observer'], after: [] })
  })

  it.for(['administrator', 'auditor', 'focal-point', 'consulted-party', 'expert'] as const)(
    'of %s is never for one call',
    async (role) => {
      const input = { personId: all.people.officer!, role, callId: all.subjects.call, fromAt: null, toAt: null }
      await expect(run((trx) => grantRole(trx, personActor(all.people.administrator!), input))).rejects.toMatchObject({
        problems: [{ field: 'callId', message: 'problem.role-facility-wide' }],
      })
    },
  )

  it('of a focal point is for one country, of a consulted party for one party, of anybody else for neither', async () => {
    const personId = await aPerson(test.db)
    const actor = personActor(all.people.administrator!)
    const grant = (role: Role, scope: string | null) =>
      run((trx) => grantRole(trx, actor, { personId, role, callId: null, scope, fromAt: null, toAt: null }))
    const refused = [
      ['focal-point', null, 'problem.role-needs-country'],
      ['focal-point', 'delegation', 'problem.role-needs-country'],
      ['consulted-party', null, 'problem.role-needs-party'],
      ['consulted-party', 'TJ', 'problem.role-needs-party'],
      ['officer', 'TJ', 'problem.role-without-scope'],
    ] as const
    for (const [role, scope, message] of refused)
      await expect(grant(role, scope)).rejects.toMatchObject({ problems: [{ field: 'scope', message }] })
    const { roleId } = await grant('focal-point', 'TJ')
    expect((await grant('focal-point', 'TJ')).roleId).toBe(roleId)
    expect((await grant('focal-point', 'UZ')).roleId).not.toBe(roleId)
  })

  it('of the last administrator cannot be ended', async () => {
    const personId = all.people.administrator!
    const { id } = await test.db
      .selectFrom('role_assignment')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await expect(run((trx) => endRole(trx, personActor(personId), { personId, roleId: id }))).rejects.toThrow(
      'problem.last-administrator',
    )
  })
})

describe('a stand-in', () => {
  it('holds the roles and sees the tasks of whom they stand in for, while it lasts', async () => {
    const standInId = await aPerson(test.db)
    const before = await listTasksFor(test.db, await visitorOf(standInId))
    const span = { fromAt: daysFromNow(-1), toAt: daysFromNow(5) }
    await run((trx) =>
      nameStandIn(trx, personActor(all.people.administrator!), { personId: all.people.officer!, standInId, ...span }),
    )
    const visitor = await visitorOf(standInId)
    expect(visitor.roles).toEqual([{ role: 'officer', callId: null, scope: null, standsInFor: all.people.officer }])
    const tasks = await listTasksFor(test.db, visitor)
    expect([before.length, tasks.map(({ id }) => id)]).toEqual([0, [all.subjects.task]])
  })
})

describe('handing over', () => {
  it('moves the leaver’s tasks and roles in one command, and leaves evaluations to be replaced', async () => {
    const [leaver, successor] = [await aPerson(test.db, { roles: ['officer', 'evaluator'] }), await aPerson(test.db)]
    const task = {
      case_id: all.subjects.proposal,
      phase_no: 7,
      stage: 1,
      holder: 'officer' as const,
      owner_id: leaver,
      opened_at: new Date(),
      due_at: new Date(),
    }
    await test.db
      .insertInto('task')
      .values([
        { ...task, kind: 'telephone' },
        { ...task, kind: 'evaluate', subject: '9/1', holder: 'evaluator' },
      ])
      .execute()
    const moved = await run((trx) =>
      handOver(trx, personActor(all.people.administrator!), {
        fromId: leaver,
        toId: successor,
        reason: 'Leaves on Friday',
      }),
    )
    expect(moved).toEqual({ tasks: 1, roles: 1, evaluations: 1 })
    expect((await visitorOf(successor)).roles.map(({ role }) => role)).toEqual(['officer'])
    expect((await visitorOf(leaver)).roles.map(({ role }) => role)).toEqual(['evaluator'])
  })
})

describe('setting up', () => {
  const input = {
    facilityName: 'Silk Routes Facility',
    replyTo: 'help@facility.example',
    ...newPerson('First', 'first@facility.example'),
  }

  it('makes the first administrator of an empty facility, once, even when two try at the same moment', async () => {
    const empty = await createTestDatabase('real')
    const tries = await Promise.allSettled(
      [1, 2].map(() => inTransaction(empty.db, (trx) => setUpFacility(trx, input))),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await empty.stop()
  })
})
