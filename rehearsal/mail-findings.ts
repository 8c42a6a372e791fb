import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Finding } from './expectations.ts'

type Captured = { id: string; template: string; state: string; captured: number; repeats: number }

/**
 * What the mail server got against what the record says: each message stands once in its reader's inbox; its Message-ID
 * is its own; it was mailed more often than once only where its row was marked unknown and may be repeated; and whatever
 * counts as sent was mailed.
 */
export async function mailFindings(db: Database): Promise<Finding[]> {
  const messages = await capturedPerMessage(db)
  const repeated = messages.filter(({ captured }) => captured > 1)
  return [
    noneOf('messages that stand twice in an inbox', await inboxTwice(db)),
    noneOf('messages mailed under a Message-ID that is not their own', await strangeIds(db)),
    noneOf(
      'mail repeated without being marked unknown',
      repeated.filter((one) => one.captured > 1 + one.repeats),
    ),
    noneOf(
      'messages sent that no mail server got',
      messages.filter((one) => one.state === 'sent' && one.captured === 0),
    ),
    {
      case: 'mail',
      what: 'repeated under the same Message-ID, on rows marked unknown',
      expected: 'only those',
      found: repeated.map(({ id, template, captured }) => `${template} ${id} ×${captured}`).join(', ') || 'none',
      holds: repeated.every((one) => one.captured <= 1 + one.repeats),
    },
    {
      case: 'mail',
      what: 'left unknown, for an officer to decide',
      expected: 'whatever a relay died with',
      found: countByTemplate(messages.filter((one) => one.state === 'unknown')),
      holds: true,
    },
  ]
}

const noneOf = (what: string, found: readonly { id: string; template: string }[]): Finding => ({
  case: 'mail',
  what,
  expected: '',
  found: found.map(({ id, template }) => `${template} ${id}`).join(', '),
  holds: found.length === 0,
})

function countByTemplate(messages: readonly Captured[]): string {
  const counts = Map.groupBy(messages, ({ template }) => template)
  return [...counts].map(([template, rows]) => `${rows.length} ${template}`).join(', ')
}

async function capturedPerMessage(db: Database): Promise<Captured[]> {
  const { rows } = await sql<Captured>`
    select m.id, m.template, m.state, m.repeats, count(c.id)::int as captured
      from message m left join captured_mail c on c.message_id = m.smtp_message_id
      group by m.id order by m.id`.execute(db)
  return rows
}

async function strangeIds(db: Database): Promise<{ id: string; template: string }[]> {
  const { rows } = await sql<{ id: string; template: string }>`
    select id, template from message
      where smtp_attempts > 0 and (smtp_message_id is null or smtp_message_id not like '<' || id || '@%')`.execute(db)
  return rows
}

async function inboxTwice(db: Database): Promise<{ id: string; template: string }[]> {
  const { rows } = await sql<{ id: string; template: string }>`
    select min(id::text) as id, template from message where state not in ('held', 'withdrawn')
      group by audit_id, recipient_id, template having count(*) > 1`.execute(db)
  return rows
}
