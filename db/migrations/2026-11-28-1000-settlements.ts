import { type Kysely, sql } from 'kysely'

/** The money of a grant that ends early: what is accepted besides its reports, what is owed either way, until when it is paid back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table termination
      add column further_minor bigint not null default 0 check (further_minor >= 0),
      add column basis text,
      add check (further_minor = 0 or basis is not null);
    alter table payment add column due_on date;
    create table settlement (
      proposal_id uuid primary key references proposal,
      termination_id uuid not null unique references termination,
      currency char(3) not null,
      grant_minor bigint not null,
      accepted_minor bigint not null check (accepted_minor >= 0),
      further_minor bigint not null check (further_minor >= 0),
      paid_minor bigint not null check (paid_minor >= 0),
      balance_minor bigint not null check (balance_minor >= 0),
      recovery_minor bigint not null check (recovery_minor >= 0),
      freed_minor bigint not null check (freed_minor >= 0),
      settled_at timestamptz not null default facility_now(),
      check (balance_minor = 0 or recovery_minor = 0),
      check (paid_minor + balance_minor - recovery_minor <= least(grant_minor, accepted_minor + further_minor))
    );
    create trigger settlement_is_append_only before update or delete on settlement for each row execute function refuse_change();
  `.execute(db)
}
