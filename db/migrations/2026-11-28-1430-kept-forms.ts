import { type Kysely, sql } from 'kysely'

/**
 * What somebody typed into a form that outlived their session. The form's token names the session by a hash of its
 * secret, so that ended sessions, which stay for a while, can say whose it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table session add form_key text not null
      generated always as (left(encode(sha256(csrf_token::bytea), 'hex'), 24)) stored;
    create index session_form_key on session (form_key);
    create table kept_form (
      id uuid primary key default uuidv7(),
      person_id uuid not null references person,
      path text not null,
      page text,
      fields jsonb not null,
      left_out text[] not null default '{}',
      may_go_on boolean not null,
      kept_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null
    );
    create index kept_form_person on kept_form (person_id, kept_at);
  `.execute(db)
}
