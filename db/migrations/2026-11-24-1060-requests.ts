import { type Kysely, sql } from 'kysely'

/** The facility's rules for expertise, the roster, requests with their consultations and reviews, missions with their fees. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table facility_rules (
      version integer primary key,
      rules jsonb not null,
      proposed_by uuid not null references person,
      proposed_at timestamptz not null default facility_now(),
      adopted_by uuid references person check (adopted_by <> proposed_by),
      adopted_at timestamptz
    );

    create table expert (
      person_id uuid primary key references person,
      status text not null default 'registered' check (status in ('registered', 'validated', 'blocked')),
      version integer not null default 1,
      home_country char(2),
      fields text[] not null default '{}',
      languages text[] not null default '{}',
      countries text[] not null default '{}',
      available_from date,
      available_to date,
      profile text not null default '',
      band text,
      account_holder text,
      iban text,
      bic text,
      judged_by uuid references person check (judged_by <> person_id),
      judged_at timestamptz,
      reason text,
      changed_at timestamptz not null default facility_now()
    );

    create table request (
      case_id uuid primary key references case_file,
      organisation_id uuid not null references organisation,
      country char(2) not null,
      rule_version integer not null references facility_rules,
      version integer not null default 1,
      problem text not null default '',
      outcome text not null default '',
      field text,
      languages text[] not null default '{}',
      modality text,
      place text not null default '',
      from_on date,
      to_on date,
      days integer,
      wishes text not null default '',
      changes jsonb not null default '{}',
      started_by uuid not null references person,
      saved_by uuid not null references person,
      saved_at timestamptz not null default facility_now(),
      submitted_at timestamptz,
      questions text,
      approved_days integer,
      follow_up_at timestamptz,
      came_of_it text,
      closed_at timestamptz
    );
    create index request_organisation on request (organisation_id);
    create table request_submission (
      id uuid primary key default uuidv7(),
      request_id uuid not null references request,
      number integer not null,
      content jsonb not null,
      arrived_at timestamptz not null,
      accepted_at timestamptz not null,
      submitted_by uuid not null references person,
      on_behalf_of text,
      unique (request_id, number)
    );
    create trigger request_submission_is_append_only before update or delete on request_submission for each row execute function refuse_change();
    create table consultation (
      request_id uuid not null references request,
      party text not null,
      answer text not null default 'asked' check (answer in ('asked', 'consent', 'silent', 'veto')),
      remark text,
      answered_by uuid references person,
      answered_at timestamptz,
      on_behalf_of text,
      primary key (request_id, party)
    );
    create table assessment (
      id uuid primary key default uuidv7(),
      request_id uuid not null references request,
      recommendation text not null check (recommendation in ('approve', 'reject')),
      days integer,
      findings jsonb not null,
      reason text not null,
      assessed_by uuid not null references person,
      assessed_at timestamptz not null default facility_now(),
      judgement text check (judgement in ('approved', 'rejected', 'sent-back')),
      judged_by uuid references person check (judged_by <> assessed_by),
      judged_at timestamptz,
      judgement_reason text
    );
    create index assessment_request on assessment (request_id, id);
    create table review (
      request_id uuid not null references request,
      reviewer text not null,
      person_id uuid references person,
      answer text not null default 'asked' check (answer in ('asked', 'given', 'silent')),
      scores jsonb not null default '{}',
      remark text,
      answered_by uuid references person,
      answered_at timestamptz,
      on_behalf_of text,
      primary key (request_id, reviewer)
    );

    create table mission (
      case_id uuid primary key references case_file,
      request_id uuid not null references request,
      number integer not null,
      expert_id uuid not null references expert,
      days integer not null check (days > 0),
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      modality text not null,
      place text not null default '',
      country char(2) not null,
      band text not null,
      reason text not null,
      nominated_by uuid not null references person,
      nominated_at timestamptz not null default facility_now(),
      accepted_at timestamptz,
      round integer not null default 1,
      unique (request_id, number)
    );
    create index mission_expert on mission (expert_id);
    create table mission_report (
      mission_id uuid not null references mission,
      round integer not null,
      text text not null,
      days_worked integer not null check (days_worked >= 0),
      days_away integer not null check (days_away >= 0),
      submitted_by uuid not null references person,
      arrived_at timestamptz not null,
      on_behalf_of text,
      judgement text check (judgement in ('validated', 'returned', 'silent')),
      judged_by uuid references person,
      judged_at timestamptz,
      judgement_reason text,
      judged_on_behalf_of text,
      primary key (mission_id, round)
    );
    create table fee (
      mission_id uuid primary key references mission,
      status text not null default 'due' check (status in ('due', 'ordered', 'paid')),
      round integer not null default 1,
      days integer not null check (days >= 0),
      per_day_minor bigint not null check (per_day_minor >= 0),
      subsistence_days integer not null check (subsistence_days >= 0),
      subsistence_minor bigint not null check (subsistence_minor >= 0),
      amount_minor bigint not null check (amount_minor = days * per_day_minor + subsistence_days * subsistence_minor),
      currency char(3) not null,
      account_holder text,
      iban text,
      bic text,
      ordered_by uuid references person,
      ordered_at timestamptz,
      confirmed_by uuid references person check (confirmed_by <> ordered_by),
      confirmed_at timestamptz,
      value_on date,
      bank_reference text
    );
  `.execute(db)
}
