import { type Kysely, sql } from 'kysely'

/** A fee may be of nothing: nobody orders it, and no bank has a reference for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table fee drop constraint fee_status_check,
      add constraint fee_status_check check (status in ('due', 'ordered', 'paid', 'none')),
      add constraint fee_none_is_nothing check (status <> 'none' or amount_minor = 0);
  `.execute(db)
}
