import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction, json } from '../../../db/database.ts'
import { renderMessage } from '../../../db/message/render-message.ts'
import { withdrawProposal } from '../../../db/proposal/withdraw-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createRenderer } from '../../../templates/render.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anApplicant, aSubmittedProposal } from '../../support/records.ts'

let test: TestDatabase
let db: Database
let applicant: Awaited<ReturnType<typeof anApplicant>>
let proposalId: string
const renderer = createRenderer()

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  applicant = await anApplicant(db)
  proposalId = await aSubmittedProposal(db, applicant)
})
afterAll(() => test.stop())

const messagesOf = (template: string) =>
  db.selectFrom('message').select('id').where('case_id', '=', proposalId).where('template', '=', template).execute()

async function theMessage(template: string, locale = 'en') {
  await db.updateTable('person').set({ locale }).where('id', '=', applicant.personId).execute()
  const [message, ...others] = await messagesOf(template)
  expect(others).toEqual([])
  return renderMessage(db, renderer, { id: message!.id, baseUrl: 'https://grants.example.org' })
}

/** A task's message, written on 10 May 2027. */
async function aTaskMessage(template: string, content: object) {
  const entry = { case_id: null, type: 'task.reminded' as const, actor_kind: 'system' as const }
  const { id: audit_id } = await db.insertInto('audit_entry').values(entry).returning('id').executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('message')
    .values({
      audit_id,
      case_id: proposalId,
      recipient_id: applicant.personId,
      template,
      state: 'queued',
      content: json({ taskId: '019a', reason: null, ...content }),
      created_at: new Date('2027-05-10T08:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('person')
    .set({ locale: 'en', zone: 'Asia/Dushanbe' })
    .where('id', '=', applicant.personId)
    .execute()
  return renderMessage(db, renderer, { id, baseUrl: 'https://grants.example.org' })
}

/** What differs from run to run, made alike. */
const settled = (text: string) =>
  text
    .replace(/[0-9a-f]{64}/g, '<hash>')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/[A-Z]\w+-\d{4}-\d{4}/g, '<reference>')
    .replace(/(Arrived|Confirmed): .*/g, '$1: <instant>')

describe('the words of a message', () => {
  it('a receipt says what arrived and when, how it can be proved, and what comes next', async () => {
    const { subject, text } = await theMessage('proposal/submitted')
    expect(settled(`${subject}\n\n${text}`)).toMatchInlineSnapshot(`
      "Received: <reference> Return with skills

      Dear Malika Rahimova,

      We have received your application. This is your receipt; keep it.

      What counts is when it arrived. The fingerprint is made from exactly what you submitted: with it anybody can check later that nothing was changed. Until the deadline you can submit again, and the last submission counts. You hear from us when the next step is done; until then you need do nothing.

      Reference: <reference>
      Call: Silk Routes Facility: grants for migration governance and dialogue
      Title: Return with skills
      Organisation: Hamroh Association
      Submission: 1
      Arrived: <instant>
      Confirmed: <instant>
      Fingerprint (SHA-256): <hash>

      Open the proposal: https://grants.example.org/proposals/<id>

      With kind regards,
      Grant facility

      --
      Grant facility
      This is a rehearsal: nothing in this letter has happened.
      Sent by Grant facility. You can read this and every other letter in your inbox there.
      Times are Vienna time unless a place is named.
      "
    `)
  })

  it('is in the language of its reader, the way round that it is read', async () => {
    const { locale, html, subject } = await theMessage('proposal/submitted', 'qps')
    expect(locale).toBe('qps')
    expect(html).toContain('<html lang="en-x-qps" dir="rtl">')
    expect(subject).not.toContain('Received')
  })

  it('a reminder says what is due, by when, and what silence does', async () => {
    const { subject, text } = await aTaskMessage('task/reminder', { taskKind: 'report', dueAt: '2027-05-12T15:00:00Z' })
    expect(settled(`${subject}\n\n${text}`)).toMatchInlineSnapshot(`
      "Reminder: Write the report, <reference> Return with skills

      Dear Malika Rahimova,

      This waits for you until 12 May 2027. If you have done it in the meantime, nothing more is needed.

      If it is still missing after the last reminder, payments are suspended until it arrives.

      Reference: <reference>
      Task: Write the report
      Call: Silk Routes Facility: grants for migration governance and dialogue
      Title: Return with skills
      Due: 12 May 2027 at 17:00 Vienna (20:00 Dushanbe)

      Open the task: https://grants.example.org/tasks/019a

      With kind regards,
      Grant facility

      --
      Grant facility
      This is a rehearsal: nothing in this letter has happened.
      Sent by Grant facility. You can read this and every other letter in your inbox there.
      Times are Dushanbe time unless a place is named.
      "
    `)
  })

  it('a reminder after the due date says that it is overdue', async () => {
    const { subject, text } = await aTaskMessage('task/reminder', { taskKind: 'report', dueAt: '2027-05-03T15:00:00Z' })
    expect(subject).toMatch(/^Overdue: Write the report, /)
    expect(text).toContain('This was due on 3 May 2027 and still waits for you.')
    expect(text).not.toContain('If it is still missing')
  })

  it('keeps a subject on one line, whatever somebody called their action', async () => {
    await db
      .updateTable('case_file')
      .set({ title: 'Return\r\nBcc: all@people.example' })
      .where('id', '=', proposalId)
      .execute()
    const { subject } = await theMessage('proposal/submitted')
    expect(subject).toMatch(/^Received: \S+ Return Bcc: all@people\.example$/)
  })

  it('goes to each member of the organisation once, for each deed', async () => {
    const { personId } = applicant
    await inTransaction(db, (trx) =>
      withdrawProposal(trx, personActor(personId), { proposalId, reason: 'Other funds.' }),
    )
    expect(await messagesOf('proposal/withdrawn')).toHaveLength(1)
    expect((await theMessage('proposal/withdrawn')).text).toContain('It is not considered any further')
  })
})
