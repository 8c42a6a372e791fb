import { type Kysely, sql } from 'kysely'

/**
 * A message that a relay has leased is being sent: it is taken and marked in one transaction. And the current address of
 * a person is found by its own index, which is smaller than that of all who sign in by an address.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update message set state = 'queued', lease_token = null, lease_until = null, next_attempt_at = clock_timestamp()
      where state = 'leased' and sending_at is null;
    alter table message drop column sending_at;
    create index email_address_now on email_address (person_id) where to_at is null;
  `.execute(db)
}
