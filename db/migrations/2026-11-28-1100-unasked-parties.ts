import { type Kysely, sql } from 'kysely'

/** A party that nobody could ask has not consented; going on without it is an exception. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table consultation drop constraint consultation_answer_check;
    alter table consultation add constraint consultation_answer_check
      check (answer in ('asked', 'consent', 'silent', 'unasked', 'veto'));
    alter table exception drop constraint exception_kind_check;
    alter table exception add constraint exception_kind_check
      check (kind in ('override', 'derogation', 'late-acceptance', 'choice-against-ranking', 'on-behalf', 'extension', 'termination', 'revocation', 'refusal', 'without-endorsement', 'without-consultation', 'without-validation', 'broken-off'));
  `.execute(db)
}
