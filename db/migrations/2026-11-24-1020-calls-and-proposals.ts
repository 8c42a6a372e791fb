import { type Kysely, sql } from 'kysely'

/** Calls with their frozen rule sets, proposals with their applications and submissions, screening. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table call (
      case_id uuid primary key references case_file,
      rule_set jsonb not null,
      rule_version integer not null default 1,
      reference_prefix text not null,
      zone text not null,
      currency char(3) not null,
      drafted_by uuid not null references person,
      drafted_at timestamptz not null default facility_now(),
      published_by uuid references person,
      published_at timestamptz,
      reserve_until timestamptz
    );
    create unique index call_prefix_of_published on call (reference_prefix) where published_at is not null;
    create table call_stage (
      call_id uuid not null references call,
      stage integer not null,
      opens_at timestamptz not null,
      deadline_at timestamptz not null,
      questions_until timestamptz,
      answers_until timestamptz,
      evaluate_by timestamptz,
      opened_at timestamptz,
      completed_at timestamptz,
      released_at timestamptz,
      primary key (call_id, stage)
    );
    create table call_question (
      id uuid primary key default uuidv7(),
      call_id uuid not null references call,
      asked_by uuid not null references person,
      asked_at timestamptz not null default facility_now(),
      question text not null,
      number integer,
      answer text,
      answered_by uuid references person,
      published_at timestamptz,
      unique (call_id, number)
    );
    create table reference_counter (
      prefix text not null,
      year integer not null,
      last integer not null,
      primary key (prefix, year)
    );

    create table proposal (
      case_id uuid primary key references case_file,
      call_id uuid not null references call,
      organisation_id uuid not null references organisation,
      country char(2),
      requested_minor bigint,
      currency char(3) not null,
      duration_months integer,
      is_sole boolean not null default true,
      started_by uuid not null references person,
      started_at timestamptz not null default facility_now(),
      reserve_until timestamptz,
      before_reconsidered text
    );
    create unique index proposal_one_per_applicant on proposal (call_id, organisation_id) where is_sole;
    create index proposal_organisation on proposal (organisation_id);
    create table application (
      proposal_id uuid not null references proposal,
      stage integer not null,
      answers jsonb not null default '{}',
      changes jsonb not null default '{}',
      version integer not null default 1,
      saved_by uuid references person,
      saved_at timestamptz not null default facility_now(),
      primary key (proposal_id, stage)
    );
    create table submission (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      stage integer not null,
      number integer not null,
      answers jsonb not null,
      documents jsonb not null default '[]',
      sha256 bytea not null,
      arrived_at timestamptz not null,
      accepted_at timestamptz not null,
      submitted_by uuid not null references person,
      on_behalf_of text,
      unique (proposal_id, stage, number)
    );
    create table help_invitation (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      invited_by uuid not null references person,
      from_at timestamptz not null default facility_now(),
      until_at timestamptz not null
    );
    create table draft_reading (
      id uuid primary key default uuidv7(),
      help_invitation_id uuid not null references help_invitation,
      read_by uuid not null references person,
      read_at timestamptz not null default facility_now()
    );

    create table finding (
      proposal_id uuid not null references proposal,
      stage integer not null,
      phase_no integer not null,
      criterion text not null,
      outcome text not null check (outcome in ('met', 'not-met', 'unclear')),
      explanation text,
      primary key (proposal_id, stage, phase_no, criterion)
    );
    create table screening (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      stage integer not null,
      phase_no integer not null,
      outcome text not null check (outcome in ('pass', 'fail')),
      checks jsonb not null,
      reason text,
      screened_by uuid not null references person,
      screened_at timestamptz not null default facility_now(),
      unique (proposal_id, stage, phase_no)
    );
  `.execute(db)
}
