import { type Kysely, sql } from 'kysely'

/** In which capacity a mission's report was judged: an officer may have decided for a silent institution. Null: by silence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mission_report add column judged_as text check (judged_as in ('institution', 'officer'));
  `.execute(db)
}
