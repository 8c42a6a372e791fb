import { type Kysely, sql } from 'kysely'

/** The title that an institution is writing stands with its request; the case's title is the one that was handed in last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table request add column title text not null default '';
    update request set title = case_file.title from case_file where case_file.id = request.case_id;
    update case_file set title = last.title
      from (select distinct on (request_id) request_id, content->>'title' as title
        from request_submission order by request_id, number desc) last
      where case_file.id = last.request_id and case_file.title <> last.title;
  `.execute(db)
}
