import { type Kysely, sql } from 'kysely'

/** Bank accounts, contract versions, reports and payments: a proposal's later life. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table bank_account (
      id uuid primary key default uuidv7(),
      organisation_id uuid not null references organisation,
      version integer not null,
      holder text not null,
      iban text not null,
      bic text,
      bank_name text not null,
      country char(2) not null,
      status text not null default 'entered' check (status in ('entered', 'verified', 'refused')),
      entered_by uuid not null references person,
      entered_at timestamptz not null default facility_now(),
      on_behalf_of text,
      verified_by uuid references person check (verified_by <> entered_by),
      verified_at timestamptz,
      refusal text,
      unique (organisation_id, version)
    );
    create table contract_version (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      version integer not null,
      kind text not null check (kind in ('requested', 'awarded', 'prepared', 'signed', 'amended')),
      amount_minor bigint not null check (amount_minor > 0),
      currency char(3) not null,
      starts_on date,
      ends_on date,
      made_by uuid references person,
      made_at timestamptz not null default facility_now(),
      on_behalf_of text,
      sign_by timestamptz,
      unique (proposal_id, version)
    );
    create table report (
      proposal_id uuid not null references proposal,
      period integer not null,
      kind text not null check (kind in ('interim', 'final')),
      from_on date not null,
      to_on date not null,
      due_at timestamptz not null,
      status text not null default 'due',
      round integer not null default 1,
      version integer not null default 1,
      narrative text,
      spent_minor bigint,
      submitted_by uuid references person,
      submitted_at timestamptz,
      on_behalf_of text,
      questions text,
      judged_by uuid references person,
      judged_at timestamptz,
      accepted_minor bigint,
      refusal_reason text,
      refusal_proposed_by uuid references person,
      suspended_at timestamptz,
      primary key (proposal_id, period)
    );
    create table report_submission (
      proposal_id uuid not null,
      period integer not null,
      round integer not null,
      narrative text not null,
      spent_minor bigint not null check (spent_minor >= 0),
      documents jsonb not null default '[]',
      arrived_at timestamptz not null,
      accepted_at timestamptz not null,
      submitted_by uuid not null references person,
      on_behalf_of text,
      primary key (proposal_id, period, round),
      foreign key (proposal_id, period) references report
    );
    create trigger report_submission_is_append_only before update or delete on report_submission for each row execute function refuse_change();
    create table payment (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      kind text not null check (kind in ('pre-financing', 'interim', 'balance', 'recovery')),
      period integer not null default 0,
      amount_minor bigint not null check (amount_minor >= 0),
      currency char(3) not null,
      status text not null default 'due',
      round integer not null default 1,
      bank_account_id uuid references bank_account,
      ordered_by uuid references person,
      ordered_at timestamptz,
      confirmed_by uuid references person check (confirmed_by <> ordered_by),
      confirmed_at timestamptz,
      value_on date,
      bank_reference text,
      unique (proposal_id, kind, period)
    );
    create table termination (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      reason text not null,
      proposed_by uuid not null references person,
      proposed_at timestamptz not null default facility_now(),
      status text not null default 'proposed' check (status in ('proposed', 'approved', 'declined')),
      decided_by uuid references person check (decided_by <> proposed_by),
      decided_at timestamptz
    );
  `.execute(db)
}
