import { type Kysely, sql } from 'kysely'

/** What the embedded facility's own mail server accepted; empty wherever real mail is sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table captured_mail (
      id uuid primary key default uuidv7(),
      message_id text,
      envelope_from text not null,
      recipients text[] not null,
      subject text not null,
      text text not null,
      html text,
      raw bytea not null,
      received_at timestamptz not null default clock_timestamp()
    );
    create index captured_mail_received on captured_mail (received_at desc, id);
    create index captured_mail_recipients on captured_mail using gin (recipients);
  `.execute(db)
}
