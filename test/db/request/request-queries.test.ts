import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listForMinistry, listForStaff, requestHead } from '../../../db/request/request-queries.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { anybody, type Visitor } from '../../../domain/identity/visitor.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aRequest, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
let draft: RequestCast
let submitted: RequestCast
let consulted: RequestCast
beforeAll(async () => {
  test = await createTestDatabase()
  draft = await aRequest(test.db, { status: 'draft' })
  submitted = await aRequest(test.db)
  consulted = await aRequest(test.db, { status: 'consultation' })
})
afterAll(() => test.stop())

const holding = (role: Role, scope: string | null = null): Visitor => ({
  ...anybody,
  person: { id: '00000000-0000-7000-8000-000000000001' as PersonId, name: 'Somebody' },
  roles: [{ role, callId: null, scope, standsInFor: null }],
})
const memberOf = ({ organisationId, requester }: RequestCast): Visitor => ({
  ...anybody,
  person: { id: requester.personId, name: 'Rustam Nazarov' },
  memberships: [{ organisationId, organisationName: 'Ministry of Labour', role: 'lead' }],
})
const seenBy = async (visitor: Visitor) => (await listForStaff(test.db, visitor)).rows.map(({ id }) => id)

describe('lists of requests', () => {
  it('show an institution its own, drafts included', async () => {
    const { rows, next } = await listForMinistry(test.db, memberOf(draft))
    expect([rows.map(({ id }) => id), next]).toEqual([[draft.requestId], null])
    expect((await listForMinistry(test.db, anybody)).rows).toEqual([])
  })

  it('show staff what was handed in, newest first, page by page', async () => {
    const officer = holding('officer')
    expect(await seenBy(officer)).toEqual([consulted.requestId, submitted.requestId])
    const first = await listForStaff(test.db, officer, { before: null, most: 1 })
    expect(first).toMatchObject({ rows: [{ id: consulted.requestId, organisation: 'Ministry of Labour' }] })
    const second = await listForStaff(test.db, officer, { before: first.next, most: 1 })
    expect([second.rows.map(({ id }) => id), second.next]).toEqual([[submitted.requestId], null])
  })

  it("show a focal point its country's, a party what it was asked about, and a stranger nothing", async () => {
    expect(await seenBy(holding('focal-point', 'TJ'))).toEqual([consulted.requestId, submitted.requestId])
    expect(await seenBy(holding('focal-point', 'UZ'))).toEqual([])
    expect(await seenBy(holding('consulted-party', 'unit'))).toEqual([consulted.requestId])
    expect(await seenBy(holding('evaluator'))).toEqual([])
  })
})

describe('the head of a request', () => {
  it('says whose it is and how far', async () => {
    expect(await requestHead(test.db, submitted.requestId)).toMatchObject({
      status: 'endorsement',
      organisation: 'Ministry of Labour',
      country: 'TJ',
      reference: expect.stringMatching(/^TA-/),
      by_letter: false,
      approved_days: null,
    })
  })

  it('does not exist for a case that is no request', async () => {
    await expect(requestHead(test.db, submitted.organisationId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})
