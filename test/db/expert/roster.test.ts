import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { expertById, listExperts, nomineeOf } from '../../../db/expert/expert-queries.ts'
import { rankRoster } from '../../../db/expert/rank-roster.ts'
import { declineMission } from '../../../db/mission/decline-mission.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { anybody, type Visitor } from '../../../domain/identity/visitor.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, anExpert } from '../../support/mission-records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const visitor = (id: string, ...roles: Role[]): Visitor => ({
  ...anybody,
  person: { id: id as PersonId, name: id },
  roles: roles.map((role) => ({ role, callId: null, scope: null, standsInFor: null })),
})

describe('the roster for a request', () => {
  it('has the validated only, in the order in which they suit, with the reasons', async () => {
    // The request asks for a policy in Tajikistan, in English and Russian, from March to June 2027.
    const { missionId, requestId, expertId: offered, expert } = await aMission(test.db, { status: 'offered' })
    const first = await anExpert(test.db, { name: 'First' })
    const second = await anExpert(test.db, { name: 'Second', languages: ['en'] })
    const away = await anExpert(test.db, { name: 'Away', availableTo: '2027-03-05' })
    await anExpert(test.db, { name: 'Blocked', status: 'blocked' })
    await anExpert(test.db, { name: 'New', status: 'registered' })
    await inTransaction(test.db, (trx) => declineMission(trx, expert, { missionId, reason: 'No time.' }))

    const ranked = await rankRoster(test.db, requestId)
    expect(ranked.map(({ personId, rank, group }) => [personId, rank, group])).toEqual([
      [first, 1, 'ready'],
      [second, 2, 'ready'],
      [away, 3, 'busy'],
      [offered, 4, 'turned-down'],
    ])
    const reference = await test.db
      .selectFrom('case_file')
      .select('reference')
      .where('id', '=', missionId)
      .executeTakeFirstOrThrow()
    expect(ranked[3]!.reasons[0]).toEqual({
      key: 'has-declined',
      speaks: 'against',
      values: { mission: reference.reference },
    })
    expect(ranked[1]!.reasons).toContainEqual({
      key: 'languages-some',
      speaks: 'against',
      values: { languages: 'en', missing: 'ru' },
    })
  })
  it('counts the open missions of an expert at that time, for whatever request', async () => {
    const { expertId } = await aMission(test.db, { startsOn: '2027-04-05', endsOn: '2027-04-14', days: 5 })
    const { requestId } = await aMission(test.db)
    const candidate = (await rankRoster(test.db, requestId)).find(({ personId }) => personId === expertId)!
    expect(candidate.reasons.slice(-2)).toEqual([
      { key: 'partly-free', speaks: 'against', values: { days: 112, of: 122 } },
      { key: 'other-missions', speaks: 'against', values: { missions: 1 } },
    ])
  })
  it('has nobody of the institution that asks', async () => {
    const { requestId, expertId } = await aMission(test.db)
    const { organisation_id } = await test.db
      .selectFrom('request')
      .select('organisation_id')
      .where('case_id', '=', requestId)
      .executeTakeFirstOrThrow()
    await test.db.insertInto('membership').values({ organisation_id, person_id: expertId, role: 'member' }).execute()
    expect((await rankRoster(test.db, requestId)).map(({ personId }) => personId)).not.toContain(expertId)
  })
  it('of what is no request is not found', async () => {
    await expect(rankRoster(test.db, (await aMission(test.db)).missionId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('the list of experts', () => {
  it('is by name, page by page, those of one name too', async () => {
    const ids: string[] = []
    for (const name of ['Zhanna B', 'Zhanna A', 'Zhanna B'])
      ids.push(await anExpert(test.db, { name, fields: ['border'] }))
    const [b1, a, b2] = ids as [string, string, string]
    const page = async (after: string | null) =>
      (await listExperts(test.db, { field: 'border', after, most: 2 })).map(({ personId }) => personId)
    const both = [b1, b2].sort()
    expect(await page(null)).toEqual([a, both[0]])
    expect(await page(both[0]!)).toEqual([both[1]])
  })
  it.each([
    ['field', { field: 'trafficking' }, { fields: ['trafficking'] }],
    ['language', { language: 'kk' }, { languages: ['kk', 'ru'] }],
    ['country', { country: 'KZ' }, { countries: ['KZ'] }],
    ['status', { status: 'blocked', field: 'return' }, { status: 'blocked' as const, fields: ['return'] }],
  ])('is filtered by %s', async (_, filter, expertise) => {
    await anExpert(test.db, { name: 'Somebody else', fields: ['data'], countries: ['UZ'] })
    const id = await anExpert(test.db, expertise)
    expect((await listExperts(test.db, { ...filter, most: 100 })).map(({ personId }) => personId)).toEqual([id])
  })
  it('counts missions', async () => {
    const { expertId } = await aMission(test.db, { status: 'planned' })
    const listed = (await listExperts(test.db, { most: 100 })).find(({ personId }) => personId === expertId)
    expect(listed).toMatchObject({ openMissions: 1, closedMissions: 0 })
  })
})

describe('the account of an expert', () => {
  it('is theirs and the finance officer’s, and nobody else’s', async () => {
    const expertId = await anExpert(test.db)
    const accountFor = async (reader: Visitor) => (await expertById(test.db, reader, expertId)).account?.iban ?? null
    expect(await accountFor(visitor(expertId, 'expert'))).toBe('AT611904300234573201')
    expect(await accountFor(visitor('f', 'finance-officer'))).toBe('AT611904300234573201')
    for (const role of ['officer', 'approver', 'administrator', 'auditor', 'expert'] as const)
      expect(await accountFor(visitor(role, role))).toBeNull()
  })
  it('of somebody who is no expert is not found', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    await expect(expertById(test.db, visitor('o', 'officer'), nobody)).rejects.toMatchObject({ name: 'NotFound' })
  })
})

it('shows an institution of its nominee what it must know, and nothing else', async () => {
  const { missionId } = await aMission(test.db)
  expect(await nomineeOf(test.db, missionId)).toEqual({
    name: 'Elena Marchetti',
    fields: ['policy'],
    languages: ['en', 'ru'],
    countries: ['TJ'],
    profile: 'Drafted two migration policies.',
  })
})
