import { type Kysely, sql } from 'kysely'

/**
 * Accounts of experts are kept in versions, each to be verified by somebody else before anything is paid to it; a fee
 * says which version it was ordered to. A mission keeps the home country that its expert had when they were nominated.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table expert_account (
      person_id uuid not null references expert,
      version integer not null check (version > 0),
      holder text not null,
      iban text not null,
      bic text,
      status text not null default 'entered' check (status in ('entered', 'verified', 'refused', 'withdrawn')),
      given_at timestamptz not null default facility_now(),
      judged_by uuid references person check (judged_by <> person_id),
      judged_at timestamptz,
      means text check (means in ('call-back', 'document')),
      note text,
      check (status <> 'verified' or (judged_by is not null and means is not null)),
      primary key (person_id, version)
    );
    insert into expert_account (person_id, version, holder, iban, bic, given_at)
      select person_id, 1, coalesce(account_holder, ''), iban, bic, changed_at from expert where iban is not null;

    alter table fee add column account_version integer;
    update fee f set account_version = 1 from mission m join expert_account a on a.person_id = m.expert_id
      where m.case_id = f.mission_id and f.iban = a.iban and f.account_holder = a.holder;
    alter table expert drop column account_holder, drop column iban, drop column bic;

    alter table mission add column home_country char(2);
    update mission m set home_country = e.home_country from expert e where e.person_id = m.expert_id;
  `.execute(db)
}
