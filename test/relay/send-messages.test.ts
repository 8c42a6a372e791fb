import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alarmFigures } from '../../db/alarm-figures.ts'
import { type Database, inTransaction, json } from '../../db/database.ts'
import { createLog } from '../../log.ts'
import { AT_ONCE, lockDue } from '../../relay/message-leases.ts'
import { createSender } from '../../relay/send-messages.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPerson } from '../support/records.ts'
import { testConfig } from '../support/test-config.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

let test: TestDatabase
let db: Database
let server: MailServer
let sender: ReturnType<typeof createSender>
let other: ReturnType<typeof createSender>
let recipientId: string

const alarms: { level: string; messageId: string; msg: string }[] = []
const log = createLog('test', 'error', { write: (line) => alarms.push(JSON.parse(line)) })
const newSender = () => createSender(db, testConfig(test.url, { SMTP_URL: server.url }), log)

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  server = await startMailServer()
  recipientId = await aPerson(db)
  sender = newSender()
  other = newSender()
})
afterAll(async () => {
  sender.close()
  other.close()
  await server.stop()
  await test.stop()
})
beforeEach(() => {
  server.behave('take')
  alarms.length = 0
})
afterEach(() => db.deleteFrom('message').execute())

async function aMessage(template = 'proposal/submitted', { to = recipientId, reason = null as string | null } = {}) {
  const entry = { case_id: null, type: 'proposal.submitted' as const, actor_kind: 'system' as const }
  const audit = await db.insertInto('audit_entry').values(entry).returning('id').executeTakeFirstOrThrow()
  const message = {
    audit_id: audit.id,
    recipient_id: to,
    template,
    state: 'queued' as const,
    content: json({ sha256: 'ab12', reason }),
    next_attempt_at: new Date(0),
  }
  return (await db.insertInto('message').values(message).returning('id').executeTakeFirstOrThrow()).id
}

const stored = (id: string) => db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const stateOf = async (id: string) => (await stored(id)).state
/** The time of the next attempt has come. */
const waitOut = () =>
  db
    .updateTable('message')
    .set({ next_attempt_at: new Date(0) })
    .where('next_attempt_at', 'is not', null)
    .execute()
const expireLeases = () =>
  sql`update message set lease_until = clock_timestamp() - interval '1 second' where state = 'leased'`.execute(db)

describe('sending messages', () => {
  it('sends a queued message once, as text and as HTML, and never again', async () => {
    const id = await aMessage()
    expect(await sender.sendMessages()).toBe(1)
    expect(await sender.sendMessages()).toBe(0)
    const [mail] = server.arrived
    expect(server.arrived).toHaveLength(1)
    expect(mail!.messageId).toBe(`<${id}@facility.example>`)
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail!.text).toContain('This is your receipt; keep it.')
    expect(mail!.html).toContain('This is your receipt; keep it.')
    expect(await stored(id)).toMatchObject({ state: 'sent', smtp_attempts: 1, lease_token: null, last_error: null })
    expect((await stored(id)).sent_at).not.toBeNull()
  })

  it('keeps the words that went out, and sends the same words and Message-ID at every attempt', async () => {
    const id = await aMessage()
    server.behave({ refuseContent: 451 })
    await sender.sendMessages()
    const first = { ...server.arrived[0]! }
    const kept = await stored(id)
    const whole = `${kept.subject}\n${kept.body}\n${kept.html}`
    expect(kept.sha256!.equals(createHash('sha256').update(whole).digest())).toBe(true)
    await db.updateTable('facility').set({ name: 'Another name' }).execute()
    await waitOut()
    server.behave('take')
    await sender.sendMessages()
    expect(server.arrived[0]).toMatchObject({
      messageId: first.messageId,
      subject: first.subject,
      text: first.text,
      html: first.html,
    })
    expect(await stored(id)).toMatchObject({ state: 'sent', smtp_attempts: 2, body: kept.body })
  })

  it('leaves a message to the post when its recipient has no address any more', async () => {
    const to = await aPerson(db, { name: 'Karim Osmani' })
    await db.updateTable('email_address').set({ to_at: sql`facility_now()` }).where('person_id', '=', to).execute()
    const id = await aMessage('proposal/submitted', { to })
    await sender.sendMessages()
    expect(await stored(id)).toMatchObject({ state: 'by-post', smtp_attempts: 0, html: null })
  })

  it('goes on with the others when one cannot be rendered, and sounds the alarm', async () => {
    const broken = await aMessage('no/such-template')
    const id = await aMessage()
    expect(await sender.sendMessages()).toBe(2)
    expect([await stateOf(id), await stateOf(broken)]).toEqual(['sent', 'soft-failed'])
    expect((await stored(broken)).last_error).toContain('no/such-template')
    expect(alarms.map(({ level, messageId, msg }) => [level, messageId, msg])).toEqual([
      ['error', broken, 'a message cannot be rendered'],
    ])
    expect(await alarmFigures(db)).toMatchObject({ messagesNotRendered: 1, messagesFailed: 0 })
  })

  it('tries what could not be rendered until it can be, however often that takes', async () => {
    const broken = await aMessage('no/such-template')
    for (let round = 0; round < 50; round++) {
      await sender.sendMessages()
      await waitOut()
    }
    expect(await stored(broken)).toMatchObject({ state: 'soft-failed', smtp_attempts: 0 })
    await db.updateTable('message').set({ template: 'proposal/submitted' }).where('id', '=', broken).execute()
    await sender.sendMessages()
    expect([await stateOf(broken), (await alarmFigures(db)).messagesNotRendered]).toEqual(['sent', 0])
  })

  it('lets no name or text write a header', async () => {
    const to = await aPerson(db, { name: 'Eve\r\nBcc: all@people.example' })
    await aMessage('proposal/submitted', { to })
    await sender.sendMessages()
    const [mail] = server.arrived
    expect(mail!.headers.has('bcc')).toBe(false)
    expect(mail!.to).toMatchObject({ value: [{ address: expect.stringMatching(/@people\.example$/) }] })
  })
})

describe('when an attempt fails', () => {
  it('gives up when the server refuses the recipient for good', async () => {
    const id = await aMessage()
    server.behave({ refuseRecipient: 550 })
    await sender.sendMessages()
    expect(await stored(id)).toMatchObject({ state: 'hard-failed', next_attempt_at: null })
    expect((await stored(id)).last_error).toContain('550')
  })

  it('tries again a minute later when the server is busy', async () => {
    const id = await aMessage()
    server.behave({ refuseRecipient: 452 })
    await sender.sendMessages()
    const { rows } = await sql<{ ok: boolean }>`
      select next_attempt_at between clock_timestamp() + interval '50 seconds' and clock_timestamp() + interval '1 minute' as ok
        from message where id = ${id}`.execute(db)
    expect([await stateOf(id), rows[0]!.ok]).toEqual(['soft-failed', true])
    expect(await sender.sendMessages()).toBe(0)
  })

  it('gives up a busy server after 72 hours of attempts', async () => {
    const id = await aMessage()
    await db.updateTable('message').set({ smtp_attempts: 40 }).where('id', '=', id).execute()
    server.behave({ refuseRecipient: 452 })
    await sender.sendMessages()
    expect(await stateOf(id)).toBe('hard-failed')
  })

  it('tries again when the connection broke before the content', async () => {
    const id = await aMessage('letter/awarded')
    server.behave('break-at-content')
    await sender.sendMessages()
    expect([await stateOf(id), server.arrived.length]).toEqual(['soft-failed', 0])
  })

  it('leaves a letter to an officer when nobody knows whether it arrived', async () => {
    const id = await aMessage('letter/awarded')
    server.behave('break-after-content')
    await sender.sendMessages()
    await waitOut()
    await sender.sendMessages()
    expect([await stateOf(id), server.arrived.length]).toEqual(['unknown', 1])
  })

  it('sends a receipt exactly once more when nobody knows whether it arrived, with the same Message-ID', async () => {
    const id = await aMessage('proposal/submitted')
    server.behave('break-after-content')
    await sender.sendMessages()
    expect(await stateOf(id)).toBe('soft-failed')
    await waitOut()
    await sender.sendMessages()
    await waitOut()
    await sender.sendMessages()
    expect(server.arrived.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${id}@facility.example>`))
    expect(await stateOf(id)).toBe('unknown')
  })
})

describe('leases', () => {
  it('let two senders at once send each message once', async () => {
    for (let n = 0; n < 12; n++) await aMessage()
    server.behave('take-slowly')
    await Promise.all([sender.sendMessages(), other.sendMessages(), sender.sendMessages(), other.sendMessages()])
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(12)
    expect(server.arrived).toHaveLength(12)
  })

  it('leave a letter unknown whose relay died while it was sending, also right after a full batch', async () => {
    for (let n = 0; n < AT_ONCE; n++) await aMessage()
    expect(await sender.sendMessages()).toBe(AT_ONCE)
    server.arrived.length = 0
    const id = await aMessage('letter/awarded')
    const lease = {
      state: 'leased',
      lease_token: crypto.randomUUID(),
      lease_until: new Date(),
      next_attempt_at: null,
    } as const
    await db.updateTable('message').set(lease).where('id', '=', id).execute()
    await expireLeases()
    await sender.sendMessages()
    expect([await stateOf(id), server.arrived.length]).toEqual(['unknown', 0])
  })

  it('pass over what another relay is about to send, which sends it unless it dies', async () => {
    const id = await aMessage('letter/awarded')
    const died = inTransaction(db, async (trx) => {
      expect(await lockDue(trx)).toEqual([id])
      expect(await sender.sendMessages()).toBe(0)
      throw new Error('killed')
    })
    await expect(died).rejects.toThrow('killed')
    await sender.sendMessages()
    expect([await stateOf(id), server.arrived.length]).toEqual(['sent', 1])
  })
})
