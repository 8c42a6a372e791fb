import { type Kysely, sql } from 'kysely'

const tables = [
  'audit_entry', 'document', 'submission', 'bank_account', 'contract_version', 'report', 'report_submission',
  'request_submission', 'consultation', 'review', 'mission_report',
] // biome-ignore format: a list reads better in rows

/**
 * For whom an officer acted and what they noted of it were one text, `Ministry: telephone: their words`. Now each has its
 * column, and an audit entry and a task name the letter. Both parts with `: ` between them are the text that was sealed.
 * Tasks never had more than the name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger audit_entry_is_append_only on audit_entry;
    alter table report_submission disable trigger report_submission_is_append_only;
    alter table request_submission disable trigger request_submission_is_append_only;
    create function end_of_name(told text) returns integer language sql immutable as $$
      select coalesce(
        least(nullif(position(': letter: ' in told), 0), nullif(position(': telephone: ' in told), 0), nullif(position(': visit: ' in told), 0)),
        nullif(position(': ' in told), 0))
    $$;
  `.execute(db)
  for (const table of tables) await split(db, table, 'on_behalf')
  await split(db, 'mission_report', 'judged_on_behalf')
  await sql`
    drop function end_of_name(text);
    alter table report_submission enable trigger report_submission_is_append_only;
    alter table request_submission enable trigger request_submission_is_append_only;
    alter table audit_entry add column on_behalf_document uuid references document;
    create trigger audit_entry_is_append_only before update of case_id, no, type, at, actor_id, actor_kind, on_behalf_of, on_behalf_note, on_behalf_document, reason, status, stage, phase_no, rule_version, detail
      on audit_entry for each row execute function refuse_change();
    alter table task add column on_behalf_note text, add column on_behalf_document uuid references document;
  `.execute(db)
}

/** A text of an unknown kind is cut at its first colon, so that others are rather shown too little than too much. */
async function split(db: Kysely<unknown>, table: string, prefix: 'on_behalf' | 'judged_on_behalf'): Promise<void> {
  const [of, note] = [sql.ref(`${prefix}_of`), sql.ref(`${prefix}_note`)]
  await sql`alter table ${sql.table(table)} add column ${note} text`.execute(db)
  await sql`
    update ${sql.table(table)}
      set ${of} = left(${of}, end_of_name(${of}) - 1), ${note} = substr(${of}, end_of_name(${of}) + 2)
      where end_of_name(${of}) is not null`.execute(db)
}
