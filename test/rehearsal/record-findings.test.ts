import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createEnvelope } from '../../db/budget/create-envelope.ts'
import { type Database, inTransaction, json } from '../../db/database.ts'
import { ledgerFindings } from '../../rehearsal/ledger-findings.ts'
import { mailFindings } from '../../rehearsal/mail-findings.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPerson, aPublishedCall } from '../support/records.ts'
import { aRuleSet } from '../support/silk-routes.ts'

let test: TestDatabase
let db: Database

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())
afterEach(async () => {
  await db.deleteFrom('message').execute()
  await db.deleteFrom('captured_mail').execute()
})

async function aSentMessage({ captured = 1, repeats = 0 }: { captured?: number; repeats?: number }): Promise<string> {
  const audit = await db
    .insertInto('audit_entry')
    .values({ case_id: null, type: 'proposal.submitted', actor_kind: 'system' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('message')
    .values({
      audit_id: audit.id,
      recipient_id: await aPerson(db),
      template: 'proposal/submitted',
      state: 'sent',
      content: json({}),
      smtp_attempts: 1,
      repeats,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('message')
    .set({ smtp_message_id: `<${id}@facility.example>` })
    .where('id', '=', id)
    .execute()
  const mail = {
    message_id: `<${id}@facility.example>`,
    envelope_from: '',
    subject: '',
    text: '',
    raw: Buffer.alloc(0),
  }
  for (let n = 0; n < captured; n++)
    await db
      .insertInto('captured_mail')
      .values({ ...mail, recipients: [] })
      .execute()
  return id
}

const broken = async () => (await mailFindings(db)).filter(({ holds }) => !holds).map(({ what }) => what)

describe('what a rehearsal finds of the mail', () => {
  it('is fine when every message was mailed once', async () => {
    await aSentMessage({})
    expect(await broken()).toEqual([])
  })

  it('is fine, and said, when a message was repeated whose row was marked unknown', async () => {
    const id = await aSentMessage({ captured: 2, repeats: 1 })
    expect(await broken()).toEqual([])
    expect((await mailFindings(db)).at(-2)).toMatchObject({ found: `proposal/submitted ${id} ×2` })
  })

  it('is wrong when a message was repeated without a mark', async () => {
    await aSentMessage({ captured: 2 })
    expect(await broken()).toContain('mail repeated without being marked unknown')
  })

  it('is wrong when a message counts as sent that no mail server got', async () => {
    await aSentMessage({ captured: 0 })
    expect(await broken()).toEqual(['messages sent that no mail server got'])
  })

  it('is wrong when a message went out under a Message-ID that is not its own', async () => {
    const id = await aSentMessage({})
    await db.updateTable('message').set({ smtp_message_id: '<other@facility.example>' }).where('id', '=', id).execute()
    expect(await broken()).toContain('messages mailed under a Message-ID that is not their own')
  })
})

describe('what a rehearsal finds of the ledger', () => {
  it('says of each envelope whether it balances', async () => {
    const rules = aRuleSet()
    const callId = await aPublishedCall(db, { rules })
    await inTransaction(db, (trx) => createEnvelope(trx, callId, rules))
    expect(await ledgerFindings(db)).toMatchObject([
      { holds: true, found: 'available 150000000 + reserved 0 + committed 0 + paid 0' },
    ])
    await db.updateTable('envelope').set({ available_minor: 149_000_000n }).where('call_id', '=', callId).execute()
    expect(await ledgerFindings(db)).toMatchObject([{ holds: false }])
  })
})
