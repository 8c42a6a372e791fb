import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { endRole, grantRole } from '../../../db/identity/grant-role.ts'
import { handOver } from '../../../db/identity/hand-over.ts'
import { nameStandIn } from '../../../db/identity/name-stand-in.ts'
import { setUpFacility } from '../../../db/identity/set-up-facility.ts'
import { listTasksFor } from '../../../db/task/task-queries.ts'
import { personActor } from '../../../domain/case/actor.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { createTestDatabase } from '../../support/database.ts'
import { type Everybody, everybody } from '../../support/everybody.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { aPerson } from '../../support/records.ts'
import { newPerson, visitorOf } from './visitor-of.ts'

const test = ownDatabase()
let all: Everybody
const run = <T>(command: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(test.db, command)

beforeAll(async () => {
  all = await everybody(test.db)
})

const daysFromNow = (days: number): Date => new Date(Date.now() + days * 86_400_000)

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
    const held = async () => (await visitorOf(test.db, personId)).roles.map(({ role }) => role)
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
    const before = await listTasksFor(test.db, await visitorOf(test.db, standInId))
    const span = { fromAt: daysFromNow(-1), toAt: daysFromNow(5) }
    await run((trx) =>
      nameStandIn(trx, personActor(all.people.administrator!), { personId: all.people.officer!, standInId, ...span }),
    )
    const visitor = await visitorOf(test.db, standInId)
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
    expect((await visitorOf(test.db, successor)).roles.map(({ role }) => role)).toEqual(['officer'])
    expect((await visitorOf(test.db, leaver)).roles.map(({ role }) => role)).toEqual(['evaluator'])
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
