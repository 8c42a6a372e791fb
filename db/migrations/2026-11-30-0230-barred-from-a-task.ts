import { type Kysely, sql } from 'kysely'

/** Who may not answer a task although they hold its role. Those of tasks that are open now are refused, as they were, by the command. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table task add column barred_ids uuid[] not null default '{}'`.execute(db)
}
