import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, inTransaction, json } from '../../../db/database.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { aCallInEvaluation, aPerson, aProposal, engineAt, signalsOf } from '../../db/evaluation/a-stage.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let test: TestDatabase
let db: Database
let application: Application
let proposal: Awaited<ReturnType<typeof aProposal>>
let applicant: Reader
let officer: Reader

beforeAll(async () => {
  test = await createTestDatabase('real')
  db = test.db
  application = await startApplication(db, { isEmbedded: true })
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})
beforeEach(async () => {
  const callId = await aCallInEvaluation(db)
  proposal = await aProposal(db, callId)
  applicant = await application.signedIn(proposal.applicantId)
  const person_id = await aPerson(db, 'Olga Officer')
  await db
    .insertInto('role_assignment')
    .values({ person_id, role: 'officer', call_id: callId, from_at: new Date(0) })
    .execute()
  officer = await application.signedIn(person_id)
})

type State = 'held' | 'queued' | 'sent' | 'withdrawn' | 'unknown' | 'hard-failed' | 'by-post'

async function aMessage(state: State, { template = 'proposal/submitted', content = {} } = {}): Promise<string> {
  const audit = await db
    .insertInto('audit_entry')
    .values({ type: 'proposal.submitted', actor_kind: 'system' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('message')
    .values({
      audit_id: audit.id,
      case_id: proposal.id,
      recipient_id: proposal.applicantId,
      template,
      state,
      content: json(content),
      is_letter: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const openedAt = async (id: string) =>
  (await db.selectFrom('message').select('opened_at').where('id', '=', id).executeTakeFirstOrThrow()).opened_at
const received = async () => {
  const file = db.selectFrom('case_file').select('reference').where('id', '=', proposal.id)
  return `Received: ${(await file.executeTakeFirstOrThrow()).reference} Return with skills`
}
const stateOf = async (id: string) =>
  (await db.selectFrom('message').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

describe('the inbox', () => {
  it('shows every message exactly once, unread first, before it went out by e-mail; nothing held or withdrawn', async () => {
    const read = await aMessage('sent')
    const unread = await aMessage('queued')
    const newer = await aMessage('hard-failed')
    for (const state of ['held', 'withdrawn'] as const) await aMessage(state)
    await applicant.page(`/inbox/${read}`)
    const { json: view } = await applicant.view('/inbox')
    expect(view.messages.map((message: { id: string }) => message.id)).toEqual([newer, unread, read])
    expect([view.unread, view.messages[1].subject]).toEqual([2, await received()])
  })

  it('pages through all of them, each once', async () => {
    const ids = []
    for (let i = 0; i < 30; i++) ids.push(await aMessage('sent'))
    const { json: one } = await applicant.view('/inbox')
    const { json: two } = await applicant.view(one.pages.next)
    const seen = [...one.messages, ...two.messages].map((message: { id: string }) => message.id)
    expect(seen).toEqual(ids.reverse())
    expect(two.pages.next).toBe(null)
  })

  it('notes when its recipient opened a letter, once, and not when an officer looks', async () => {
    const id = await aMessage('sent')
    expect((await officer.page(`/inbox/${id}`)).status).toBe(200)
    expect(await openedAt(id)).toBe(null)
    expect((await applicant.page(`/inbox/${id}`)).text).toContain('Dear Amina Applicant,')
    const opened = await openedAt(id)
    expect(opened).toBeInstanceOf(Date)
    await applicant.page(`/inbox/${id}`)
    expect(await openedAt(id)).toEqual(opened)
  })

  it('keeps the words that it showed: the e-mail says the same', async () => {
    const id = await aMessage('queued')
    await applicant.page(`/inbox/${id}`)
    await db.updateTable('case_file').set({ title: 'Another title' }).where('id', '=', proposal.id).execute()
    expect((await applicant.view(`/inbox/${id}`)).json.subject).toBe(await received())
  })

  it('is closed to others, and to the recipient while a letter is held', async () => {
    const [sent, held] = [await aMessage('sent'), await aMessage('held')]
    const stranger = await application.signedIn(await aPerson(db, 'Stranger'))
    expect((await stranger.page(`/inbox/${sent}`)).status).toBe(404)
    expect((await applicant.page(`/inbox/${held}`)).status).toBe(404)
  })
})

describe('messages that need somebody', () => {
  it('lists what is unknown, bounced or goes by post, and lets an officer send it again or say that it arrived', async () => {
    const [unknown, bounced, post] = [
      await aMessage('unknown'),
      await aMessage('hard-failed'),
      await aMessage('by-post'),
    ]
    await aMessage('sent')
    const { json: view } = await officer.view('/messages')
    expect(view.messages.map((message: { id: string; maySettle: boolean }) => [message.id, message.maySettle])).toEqual(
      [
        [post, false],
        [bounced, false],
        [unknown, true],
      ],
    )
    expect((await officer.submit(`/messages/${bounced}/retry`, {}, '/messages')).location).toBe('/messages')
    expect((await officer.post(`/messages/${unknown}/arrival`)).status).toBe(303)
    expect([await stateOf(bounced), await stateOf(unknown)]).toEqual(['queued', 'sent'])
  })

  it('decides once', async () => {
    const id = await aMessage('unknown')
    expect((await officer.post(`/messages/${id}/retry`)).status).toBe(303)
    for (const deed of ['retry', 'arrival']) expect((await officer.post(`/messages/${id}/${deed}`)).status).toBe(409)
    const bounced = await aMessage('hard-failed')
    expect((await officer.post(`/messages/${bounced}/arrival`)).status).toBe(409)
  })

  it('takes the note of a telephone call, and tells the workflow', async () => {
    const id = await aMessage('hard-failed')
    const context = await engineAt(db, proposal.id)
    await inTransaction(db, (trx) => openTask(trx, context, { kind: 'telephone', subject: id }))
    expect((await officer.post(`/messages/${id}/reached`, { note: ' ' })).status).toBe(422)
    const note = 'Spoke to Ms Amina on Monday; she has read the letter.'
    expect((await officer.submit(`/messages/${id}/reached`, { note }, '/messages')).location).toBe('/messages')
    expect(await signalsOf(db, proposal.id)).toMatchObject([
      { type: 'applicant.reached', subject: id, answer: 'reached' },
    ])
    expect((await officer.post(`/messages/${id}/reached`, { note })).status).toBe(409)
  })

  it('shows an officer nothing of another call', async () => {
    const id = await aMessage('unknown')
    const person_id = await aPerson(db, 'Elsewhere')
    const elsewhere = await aCallInEvaluation(db)
    await db
      .insertInto('role_assignment')
      .values({ person_id, role: 'officer', call_id: elsewhere, from_at: new Date(0) })
      .execute()
    const reader = await application.signedIn(person_id)
    expect((await reader.view('/messages')).json.messages).toEqual([])
    expect((await reader.post(`/messages/${id}/retry`)).status).toBe(404)
  })
})

describe('the mailbox of an embedded facility', () => {
  it('shows what was caught, found by address, with its links and as most people see it', async () => {
    const { rows } = await sql<{
      id: string
    }>`insert into captured_mail (envelope_from, recipients, subject, text, html, raw)
      values ('a@b.example', '{malika@hamroh.example}', 'Your code', 'Open http://localhost/sign-in now', '<p style="color:red">Hello</p>', '') returning id`.execute(
      db,
    )
    const { id } = rows[0]!
    const { json: list } = await application.visitor.view('/mailbox?search=malika')
    expect(list.mails.map((mail: { id: string }) => mail.id)).toEqual([id])
    expect((await application.visitor.view('/mailbox?search=100%25')).json.mails).toEqual([])
    expect((await application.visitor.view(`/mailbox/${id}`)).json).toMatchObject({
      links: ['http://localhost/sign-in'],
      htmlHref: `/mailbox/${id}/html`,
    })
    const html = await application.visitor.page(`/mailbox/${id}/html`)
    expect(html.text).toBe('<p style="color:red">Hello</p>')
    expect(html.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('is not there on a real facility', async () => {
    const real = await startApplication(db)
    expect((await real.visitor.page('/mailbox')).status).toBe(404)
    await real.stop()
  })
})
