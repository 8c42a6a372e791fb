import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../../../db/audit/record.ts'
import { lockCase } from '../../../db/case/case-file.ts'
import { inTransaction } from '../../../db/database.ts'
import { holdersOfTask, type TaskParty } from '../../../db/task/task-holders.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anOrganisation, aPerson, aPublishedCall } from '../../support/records.ts'

let test: TestDatabase
let callId: string
let otherCallId: string
beforeAll(async () => {
  test = await createTestDatabase()
  callId = await aPublishedCall(test.db)
  otherCallId = await aPublishedCall(test.db)
})
afterAll(() => test.stop())

const of = (party: Partial<TaskParty>, call: string | null = callId) => {
  const nobody = { owner_id: null, organisation_id: null, holder: 'officer' as const, scope: null, barred_ids: [] }
  return holdersOfTask(test.db, { ...nobody, ...party }, call)
}

const aHolder = async (role: Role, more: { call_id?: string; scope?: string; to_at?: Date } = {}) => {
  const person_id = await aPerson(test.db)
  await test.db
    .insertInto('role_assignment')
    .values({ person_id, role, ...more })
    .execute()
  return person_id
}

describe('who may answer a task', () => {
  it('is its owner alone, whoever else holds the role', async () => {
    const owner = await aHolder('evaluator')
    await aHolder('evaluator')
    expect(await of({ owner_id: owner, holder: 'evaluator' })).toEqual([owner])
  })

  it('is everybody who belongs to the organisation now', async () => {
    const [stays, leaves] = [await aPerson(test.db), await aPerson(test.db)]
    const organisation_id = await anOrganisation(test.db, { members: [stays, leaves] })
    await test.db.updateTable('membership').set({ to_at: new Date() }).where('person_id', '=', leaves).execute()
    expect(await of({ organisation_id, holder: 'applicant' })).toEqual([stays])
  })

  it('is who holds the role now, for the facility or for the call', async () => {
    const wanted = [await aHolder('finance-officer'), await aHolder('finance-officer', { call_id: callId })]
    await aHolder('finance-officer', { call_id: otherCallId })
    await aHolder('finance-officer', { to_at: new Date() })
    expect((await of({ holder: 'finance-officer' })).toSorted()).toEqual(wanted.toSorted())
    expect(await of({ holder: 'finance-officer' }, null)).toEqual([wanted[0]])
  })

  it('is nobody who is barred, whatever role they hold', async () => {
    const [ordered, confirms] = [
      await aHolder('finance-officer', { call_id: otherCallId }),
      await aHolder('finance-officer', { call_id: otherCallId }),
    ]
    const holders = await of({ holder: 'finance-officer', barred_ids: [ordered] }, otherCallId)
    expect(holders).not.toContain(ordered)
    expect(holders).toContain(confirms)
  })

  it('is, where the task is for a country, who holds the role for it or for all', async () => {
    const wanted = [await aHolder('focal-point', { scope: 'TJ' }), await aHolder('focal-point')]
    await aHolder('focal-point', { scope: 'UZ' })
    expect((await of({ holder: 'focal-point', scope: 'TJ' }, null)).toSorted()).toEqual(wanted.toSorted())
  })

  it('is the deputy while nobody holds the post', async () => {
    const officer = await aHolder('officer')
    const asked = () => of({ holder: 'coordinator' }, null)
    expect(await asked()).toContain(officer)
    const coordinator = await aHolder('coordinator')
    expect(await asked()).toEqual([coordinator])
  })

  it('has to be said by an event that tells them', async () => {
    const told = inTransaction(test.db, async (trx) =>
      record(trx, await lockCase(trx, callId), { type: 'task.reminded', actor: { kind: 'system' } }),
    )
    await expect(told).rejects.toThrow('task.reminded does not say whose task it is about')
  })
})
