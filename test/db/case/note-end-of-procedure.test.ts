import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteEndOfProcedure } from '../../../db/case/note-end-of-procedure.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPublishedCall, eventsOf } from '../../support/records.ts'
import { aProposalIn } from '../award/a-ranked-stage.ts'

let test: TestDatabase
let db: Database
let callId: string
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  callId = await aPublishedCall(db, { status: 'evaluating' })
})
afterAll(() => test.stop())

const proposal = async (status = 'screening') => (await aProposalIn(db, callId, { stage: 1, status })).id
/** Every end is another run's, unless the run is named. */
const end = (caseId: string, at: { phaseNo?: number; seen?: number } = {}, runId: string = crypto.randomUUID()) =>
  inTransaction(db, (trx) => noteEndOfProcedure(trx, { caseId, phaseNo: 1, seen: 1, ...at }, runId))
const holdOf = async (id: string) =>
  (await db.selectFrom('case_file').select('hold_reason').where('id', '=', id).executeTakeFirstOrThrow()).hold_reason

it('takes a procedure that ends with its case open for a reason to read the record again, once', async () => {
  const id = await proposal()
  await end(id)
  expect([await holdOf(id), await eventsOf(db, id)]).toEqual([null, []])
})

it('puts the case on hold at the second end in the same phase with nothing new seen', async () => {
  const id = await proposal()
  await end(id)
  await end(id)
  expect([await holdOf(id), await eventsOf(db, id)]).toEqual(['procedure-ended', ['hold.placed']])
})

it('counts a retry of the same run for one end', async () => {
  const id = await proposal()
  for (let retries = 0; retries < 3; retries++) await end(id, {}, 'one-run')
  expect(await holdOf(id)).toBeNull()
  await end(id, {}, 'the-next-run')
  expect(await holdOf(id)).toBe('procedure-ended')
})

it('begins to count anew when something was seen, or the case has moved', async () => {
  const id = await proposal()
  await end(id, { seen: 1 })
  await end(id, { seen: 2 })
  await db.updateTable('case_file').set({ phase_no: 2 }).where('id', '=', id).execute()
  await end(id, { phaseNo: 2, seen: 2 })
  expect(await holdOf(id)).toBeNull()
  await end(id, { phaseNo: 2, seen: 2 })
  expect(await holdOf(id)).toBe('procedure-ended')
})

it('leaves a closed case, and one that is on hold, as they are', async () => {
  const closed = await proposal('withdrawn')
  await db.updateTable('case_file').set({ is_open: false }).where('id', '=', closed).execute()
  const held = await proposal()
  await db
    .updateTable('case_file')
    .set({ hold_reason: 'failure', held_at: new Date() })
    .where('id', '=', held)
    .execute()
  for (const id of [closed, held]) for (let times = 0; times < 3; times++) await end(id)
  expect([await holdOf(closed), await holdOf(held)]).toEqual([null, 'failure'])
  expect([await eventsOf(db, closed), await eventsOf(db, held)]).toEqual([[], []])
})
