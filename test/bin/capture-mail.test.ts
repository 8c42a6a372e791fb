import { createTransport } from 'nodemailer'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CapturedMail, captureMail } from '../../bin/embedded/capture-mail.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let mail: CapturedMail
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  mail = await captureMail(database.url)
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await mail.stop()
  await database.stop()
})

const send = (to: string[], subject: string) =>
  createTransport(mail.url).sendMail({ from: 'grants@facility.example', to, subject, text: `About: ${subject}` })
const captured = async (subject: string) =>
  (await client.query('select recipients, text, html from captured_mail where subject = $1', [subject])).rows

describe('the mail server of the embedded facility', () => {
  it('keeps what it accepts, in whatever script, and sends nothing on', async () => {
    await send(['Farida@ngo.example', 'office@ngo.example'], 'رسید Zusage')
    expect(await captured('رسید Zusage')).toEqual([
      { recipients: ['farida@ngo.example', 'office@ngo.example'], text: 'About: رسید Zusage\n', html: null },
    ])
  })

  it.for([
    ['no-such-mailbox.example', 550],
    ['full-mailbox.example', 452],
  ] as const)('refuses everybody at %s, so that a bounce can be rehearsed', async ([domain, code]) => {
    await expect(send([`farida@${domain}`], domain)).rejects.toMatchObject({ responseCode: code })
    expect(await captured(domain)).toEqual([])
  })
})
