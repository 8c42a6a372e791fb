import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { casesVisibleTo } from '../../../db/identity/visible-cases.ts'
import { feeOf } from '../../../db/mission/fee-queries.ts'
import { listMissions, missionById, missionHead, missionsOfRequest } from '../../../db/mission/mission-queries.ts'
import { orderFee } from '../../../db/mission/order-fee.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { anybody, type Visitor } from '../../../domain/identity/visitor.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, anAccount, type Cast } from '../../support/mission-records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const visitor = (changes: { id?: string; roles?: Role[]; organisationId?: string; scope?: string }): Visitor => ({
  ...anybody,
  person: { id: (changes.id ?? '00000000-0000-7000-8000-000000000000') as PersonId, name: 'somebody' },
  roles: (changes.roles ?? []).map((role) => ({ role, callId: null, scope: changes.scope ?? null, standsInFor: null })),
  memberships: changes.organisationId
    ? [{ organisationId: changes.organisationId, organisationName: 'Ministry of Labour', role: 'member' }]
    : [],
})
const organisationOf = async ({ requestId }: Cast) =>
  (
    await test.db
      .selectFrom('request')
      .select('organisation_id')
      .where('case_id', '=', requestId)
      .executeTakeFirstOrThrow()
  ).organisation_id

describe('the list of missions', () => {
  it('is an expert’s own, an institution’s, or everything for staff, and nothing for anybody else', async () => {
    const [one, other] = [await aMission(test.db, { status: 'offered' }), await aMission(test.db)]
    const seen = async (reader: Visitor) =>
      (await listMissions(test.db, reader, { before: null, most: 10 })).map(({ id }) => id)
    const both = [other.missionId, one.missionId]
    expect(await seen(visitor({ id: one.expertId, roles: ['expert'] }))).toEqual([one.missionId])
    expect(await seen(visitor({ organisationId: await organisationOf(other) }))).toEqual([other.missionId])
    for (const role of ['officer', 'approver', 'finance-officer', 'administrator', 'auditor'] as const)
      expect(await seen(visitor({ roles: [role] }))).toEqual(both)
    expect(await seen(visitor({ roles: ['expert', 'evaluator', 'focal-point', 'consulted-party'] }))).toEqual([])
  })
  it('shows what a case list shows', async () => {
    const cast = await aMission(test.db, { status: 'offered' })
    const isVisible = async (reader: Visitor) =>
      (
        await test.db
          .selectFrom('case_file as f')
          .select('f.id')
          .where('f.id', '=', cast.missionId)
          .where(casesVisibleTo(reader, 'f'))
          .execute()
      ).length === 1
    expect(await isVisible(visitor({ id: cast.expertId }))).toBe(true)
    expect(await isVisible(visitor({ organisationId: await organisationOf(cast) }))).toBe(true)
    expect(await isVisible(visitor({ roles: ['officer'] }))).toBe(true)
    expect(await isVisible(visitor({ roles: ['focal-point'], scope: 'TJ' }))).toBe(false)
    expect(await isVisible(visitor({}))).toBe(false)
  })
  it('goes page by page, the newest first', async () => {
    const reader = visitor({ roles: ['officer'] })
    const all = await listMissions(test.db, reader, { before: null, most: 100 })
    const [first, ...rest] = all.map(({ id }) => id)
    const page = await listMissions(test.db, reader, { before: first!, most: 100 })
    expect(page.map(({ id }) => id)).toEqual(rest)
  })
})

describe('a mission', () => {
  it('has its request, its institution, its expert and its terms', async () => {
    const cast = await aMission(test.db, { status: 'planned' })
    expect(await missionHead(test.db, cast.missionId)).toMatchObject({
      id: cast.missionId,
      status: 'planned',
      isOpen: true,
      requestId: cast.requestId,
      organisation: 'Ministry of Labour',
      expert: 'Elena Marchetti',
      days: 12,
    })
    const { acceptedAt, nominatedBy, round } = await missionById(test.db, cast.missionId)
    expect([acceptedAt !== null, nominatedBy, round]).toEqual([true, 'Amina Karimova', 1])
    expect((await missionsOfRequest(test.db, cast.requestId)).map(({ id }) => id)).toEqual([cast.missionId])
  })
  it('that is none is not found', async () => {
    const { requestId } = await aMission(test.db)
    await expect(missionHead(test.db, requestId)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(missionById(test.db, requestId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('the fee', () => {
  it('is there once the report is validated', async () => {
    const { missionId } = await aMission(test.db, { status: 'validation' })
    expect(await feeOf(test.db, visitor({ roles: ['officer'] }), missionId)).toBeUndefined()
  })
  it('shows the account to the expert and to finance officers only, as it was ordered', async () => {
    const { missionId, expertId, finance } = await aMission(test.db, { status: 'payment' })
    const shown = async (reader: Visitor) => (await feeOf(test.db, reader, missionId))!
    const [expert, payer] = [visitor({ id: expertId }), visitor({ roles: ['finance-officer'] })]
    expect((await shown(expert)).account?.iban).toBe('AT611904300234573201')
    expect(await shown(visitor({ roles: ['officer', 'auditor'] }))).toMatchObject({
      account: null,
      accountStatus: 'verified',
    })
    await inTransaction(test.db, (trx) => orderFee(trx, finance, { missionId, accountVersion: 1 }))
    await anAccount(test.db, expertId, { version: 2, iban: 'DE89370400440532013000' })
    expect(await shown(payer)).toMatchObject({
      status: 'ordered',
      orderedBy: 'Petra Novak',
      account: { holder: 'Elena Marchetti', iban: 'AT611904300234573201', bic: null, version: 1 },
      isAccountOutdated: true,
    })
  })
})
