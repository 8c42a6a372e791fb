import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import pg from 'pg'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export interface CapturedMail {
  /** What `SMTP_URL` is to be. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * A mail server on loopback that sends nothing on: what it accepts stands in `captured_mail`, where pages under
 * `/mailbox` and tests read it. Two domains refuse everything, so that bounces can be rehearsed.
 */
export async function captureMail(databaseUrl: string, port = 0): Promise<CapturedMail> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => {}) // a dropped idle connection; the next mail reports if the database is really gone
  const server = new SMTPServer({
    banner: 'captures mail and sends nothing on',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, accept) => accept(refusal(address)),
    onData(stream, session, accept) {
      store(pool, stream, session).then(
        () => accept(),
        () => accept(reply(451, 'The mail could not be stored; try again later.')),
      )
    },
  })
  server.on('error', () => {}) // a client that hangs up in the middle of its mail
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    async stop() {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await pool.end()
    },
  }
}

/** For rehearsals: a mailbox that never existed, and one that is full for the time being. */
const refusals: Readonly<Record<string, Error>> = {
  'no-such-mailbox.example': reply(550, '5.1.1 No such mailbox here.'),
  'full-mailbox.example': reply(452, '4.2.2 This mailbox is full.'),
}

function refusal(address: string): Error | null {
  return refusals[address.toLowerCase().split('@').at(-1) ?? ''] ?? null
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

async function store(pool: pg.Pool, stream: Readable, { envelope }: SMTPServerSession): Promise<void> {
  const raw = await buffer(stream)
  const mail = await simpleParser(raw, { skipImageLinks: true })
  await pool.query(
    `insert into captured_mail (message_id, envelope_from, recipients, subject, text, html, raw, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, facility_now())`,
    [
      mail.messageId ?? null,
      envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      envelope.rcptTo.map(({ address }) => address.toLowerCase()),
      mail.subject ?? '',
      mail.text ?? '',
      mail.html === false ? null : mail.html,
      raw,
    ],
  )
}
