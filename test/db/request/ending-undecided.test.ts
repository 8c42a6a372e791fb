import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { endRequest } from '../../../db/request/end-request.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { statusOf } from '../../support/records.ts'
import { aRequest, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const reason = 'The ministry was dissolved, and nobody there can be reached.'
const end = ({ officer, requestId }: RequestCast, why = reason) =>
  inTransaction(test.db, (trx) => endRequest(trx, officer, { requestId, reason: why }))

describe('a request whose need has gone before it was decided', () => {
  it.each(['consultation', 'assessment', 'approval'] as const)(
    'is ended by an officer in %s: nobody is asked any more, and the register says why',
    async (status) => {
      const cast = await aRequest(test.db, { status })
      const { requestId, officer, requester } = cast
      await end(cast)
      expect(await statusOf(test.db, requestId)).toBe('cancelled')
      const tasks = test.db.selectFrom('task').select('id').where('case_id', '=', requestId).where('state', '=', 'open')
      expect(await tasks.execute()).toEqual([])
      const exceptions = await test.db
        .selectFrom('exception')
        .select(['kind', 'reason', 'requested_by'])
        .where('case_id', '=', requestId)
        .where('kind', '=', 'override')
        .execute()
      expect(exceptions).toEqual([{ kind: 'override', reason, requested_by: officer.personId }])
      const letters = await test.db
        .selectFrom('message')
        .select(['recipient_id', 'is_letter', 'content'])
        .where('case_id', '=', requestId)
        .where('template', '=', 'request/given-up')
        .execute()
      expect(letters.map(({ recipient_id }) => recipient_id)).toContain(requester.personId)
      for (const letter of letters) expect(letter).toMatchObject({ is_letter: true, content: { reason } })
    },
  )

  it('is not ended without a reason, before its focal point has spoken, or twice', async () => {
    const cast = await aRequest(test.db, { status: 'assessment' })
    await expect(end(cast, ' ')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await end(cast)
    await expect(end(cast)).rejects.toThrow('problem.request-cannot-give-up')
    await expect(end(await aRequest(test.db, { status: 'endorsement' }))).rejects.toThrow(
      'problem.request-cannot-give-up',
    )
  })
})
