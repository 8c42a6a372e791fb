import { type Kysely, sql } from 'kysely'

/** What an expert has written of a report so far; a table of its own, so that no query of missions carries it along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mission_report_draft (
      mission_id uuid primary key references mission,
      version integer not null check (version > 0),
      text text not null default '',
      days_worked integer check (days_worked >= 0),
      days_away integer check (days_away >= 0),
      saved_by uuid not null references person,
      saved_at timestamptz not null
    );
  `.execute(db)
}
