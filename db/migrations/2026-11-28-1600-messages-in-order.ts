import { type Kysely, sql } from 'kysely'

/** A sweep of the relay takes the oldest of thousands of waiting messages without sorting them, and finds broken leases at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index message_to_send;
    create index message_waiting on message (created_at) where state in ('queued', 'soft-failed');
    create index message_leased on message (lease_until) where state = 'leased';
  `.execute(db)
}
