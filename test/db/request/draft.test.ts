import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { requestById } from '../../../db/request/request-queries.ts'
import { type RequestEdit, saveRequest } from '../../../db/request/save-request.ts'
import { startRequest } from '../../../db/request/start-request.ts'
import { withdrawRequest } from '../../../db/request/withdraw-request.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anOrganisation, aPerson, eventsOf, statusOf } from '../../support/records.ts'
import { aMinistry, anAdoptedRuleBook, aRequest, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const start = (actor: Actor, organisationId: string) =>
  inTransaction(test.db, (trx) => startRequest(trx, actor, { organisationId }))
const save = (actor: Actor, edit: RequestEdit) => inTransaction(test.db, (trx) => saveRequest(trx, actor, edit))
const aDraft = async (): Promise<RequestCast> => {
  const ministry = await aMinistry(test.db)
  const { requestId } = await start(ministry.requester, ministry.organisationId)
  return { ...ministry, requestId }
}

describe('starting a request', () => {
  it('is refused before the facility has rules', async () => {
    const { requester, organisationId } = await aMinistry(test.db)
    await expect(start(requester, organisationId)).rejects.toMatchObject({ message: 'problem.no-facility-rules' })
    await anAdoptedRuleBook(test.db)
  })

  it('makes a draft of the institution, in its country, under the rules in force', async () => {
    const { requestId, organisationId } = await aDraft()
    expect(await requestById(test.db, requestId)).toMatchObject({
      status: 'draft',
      organisation_id: organisationId,
      country: 'TJ',
      rule_version: 1,
      reference: null,
      version: 1,
    })
    expect(await eventsOf(test.db, requestId)).toEqual(['request.drafted'])
  })

  it('finds the draft in which nobody has written yet: a second click, or a colleague at once', async () => {
    const { organisationId, requester, colleague } = await aMinistry(test.db)
    const [one, other] = await Promise.all([start(requester, organisationId), start(colleague, organisationId)])
    expect(one.requestId).toBe(other.requestId)
    expect([one.isNew, other.isNew].sort()).toEqual([false, true])
    await save(requester, { requestId: one.requestId, version: 1, content: { title: 'Border law' } })
    expect((await start(requester, organisationId)).requestId).not.toBe(one.requestId)
  })

  it('is refused to whoever is not of the institution, unless on its behalf', async () => {
    const { organisationId } = await aMinistry(test.db)
    const officer = await aPerson(test.db, { roles: ['officer'] })
    await expect(start(personActor(officer), organisationId)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.not-your-institution',
    })
    const onBehalf = personActor(officer, { of: 'Ministry of Labour', note: 'letter: of 2 March' })
    const { requestId } = await start(onBehalf, organisationId)
    const { kind } = await test.db
      .selectFrom('exception')
      .select('kind')
      .where('case_id', '=', requestId)
      .executeTakeFirstOrThrow()
    expect(kind).toBe('on-behalf')
  })

  it('is refused to organisations that are no institution, or of another country', async () => {
    const member = await aPerson(test.db)
    for (const other of [
      { kind: 'ngo', country: 'TJ' },
      { kind: 'public-body', country: 'AT' },
    ]) {
      const organisationId = await anOrganisation(test.db, { ...other, members: [member] })
      await expect(start(personActor(member), organisationId)).rejects.toMatchObject({
        message: 'problem.institution-may-not-ask',
      })
    }
  })
})

describe('saving a request', () => {
  it('keeps what is there, however little, and changes only what was sent', async () => {
    const { requestId, requester, colleague } = await aDraft()
    const first = await save(requester, { requestId, version: 1, content: { title: 'A policy', days: 400 } })
    await save(colleague, { requestId, version: first.version, content: { fromOn: '2020-01-01', languages: ['ru'] } })
    const { content, version } = await requestById(test.db, requestId)
    expect(version).toBe(3)
    expect(content).toMatchObject({ title: 'A policy', days: 400, fromOn: '2020-01-01', languages: ['ru'], toOn: null })
  })

  it('refuses to overwrite what a colleague wrote meanwhile, and carries their words', async () => {
    const { requestId, requester, colleague } = await aDraft()
    await save(requester, { requestId, version: 1, content: { problem: 'Four lists.' } })
    await expect(
      save(colleague, { requestId, version: 1, content: { problem: 'Five lists.', outcome: 'One.' } }),
    ).rejects.toMatchObject({
      name: 'StaleVersion',
      message: 'problem.request-changed',
      problems: [{ field: 'problem', values: { theirs: 'Four lists.' } }],
    })
    expect((await requestById(test.db, requestId)).content).toMatchObject({ problem: 'Four lists.', outcome: '' })
  })

  it('takes the same click twice as one, also at once', async () => {
    const { requestId, requester } = await aDraft()
    const edit = { requestId, version: 1, content: { title: 'A policy' } }
    const [one, other] = await Promise.all([save(requester, edit), save(requester, edit)])
    expect([one.version, other.version]).toEqual([2, 2])
  })

  it('refuses what no calendar has, and keeps the rest unsaved', async () => {
    const { requestId, requester } = await aDraft()
    await expect(
      save(requester, { requestId, version: 1, content: { toOn: '2027-02-30', title: 'A policy' } }),
    ).rejects.toMatchObject({ problems: [{ field: 'toOn', message: 'problem.date' }] })
    expect((await requestById(test.db, requestId)).content.title).toBe('')
  })

  it('is refused once the request has been handed in, and possible again when it was returned', async () => {
    const submitted = await aRequest(test.db)
    await expect(
      save(submitted.requester, { requestId: submitted.requestId, version: 2, content: { title: 'x' } }),
    ).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.request-closed-for-changes' })
    const { requestId, requester } = await aRequest(test.db, { status: 'returned' })
    expect(await save(requester, { requestId, version: 2, content: { title: 'x' } })).toMatchObject({ version: 3 })
  })
})

describe('withdrawing a request', () => {
  const withdraw = ({ requester, requestId }: RequestCast) =>
    inTransaction(test.db, (trx) => withdrawRequest(trx, requester, { requestId, reason: null }))

  it('gives a draft up', async () => {
    const draft = await aDraft()
    await withdraw(draft)
    expect(await statusOf(test.db, draft.requestId)).toBe('withdrawn')
  })

  for (const status of ['endorsement', 'returned', 'consultation', 'assessment', 'approval'] as const)
    it(`is possible in ${status}`, async () => {
      const request = await aRequest(test.db, { status })
      await withdraw(request)
      expect(await statusOf(test.db, request.requestId)).toBe('withdrawn')
    })

  it('is told to the institution and to the facility, which never hears of a draft', async () => {
    const recipients = async (requestId: string) => {
      const rows = await test.db
        .selectFrom('message')
        .select('recipient_id')
        .where('case_id', '=', requestId)
        .where('template', '=', 'request/withdrawn')
        .execute()
      return rows.map((row) => row.recipient_id)
    }
    const request = await aRequest(test.db)
    await withdraw(request)
    expect(await recipients(request.requestId)).toEqual(
      expect.arrayContaining([request.requester.personId, request.officer.personId]),
    )
    const draft = await aRequest(test.db, { status: 'draft' })
    await withdraw(draft)
    const told = await recipients(draft.requestId)
    expect(told.sort()).toEqual([draft.requester.personId, draft.colleague.personId].sort())
  })

  it('is refused once a mission has begun, and a second time', async () => {
    const delivered = await aRequest(test.db, { status: 'delivery' })
    await expect(withdraw(delivered)).rejects.toMatchObject({ message: 'problem.request-cannot-withdraw' })
    const request = await aRequest(test.db)
    await withdraw(request)
    await expect(withdraw(request)).rejects.toMatchObject({ message: 'problem.request-cannot-withdraw' })
  })
})
