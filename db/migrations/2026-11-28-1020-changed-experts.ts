import { type Kysely, sql } from 'kysely'

/**
 * What an officer validated of an expert who has changed it since: a row stands here only while the change waits to be
 * judged. Rankings, nominations and fees go by it meanwhile.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table expert drop constraint expert_status_check;
    alter table expert add constraint expert_status_check check (status in ('registered', 'validated', 'changed', 'blocked'));
    create table expert_as_validated (
      person_id uuid primary key references expert,
      fields text[] not null,
      languages text[] not null,
      countries text[] not null,
      home_country char(2),
      profile text not null
    );
  `.execute(db)
}
