import { type Kysely, sql } from 'kysely'

/** What every kind of case has: position, audit, events for the engine, tasks, waits, steps, messages, documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_file (
      id uuid primary key default uuidv7(),
      kind text not null check (kind in ('call', 'proposal', 'request', 'mission')),
      call_id uuid references case_file,
      reference text unique,
      title text not null,
      status text not null,
      stage integer not null default 1,
      phase_no integer not null default 1,
      version integer not null default 1,
      last_no integer not null default 0,
      engine_no integer not null default 0,
      seen_no integer not null default 0,
      is_open boolean not null default true,
      hold_reason text,
      held_at timestamptz,
      legal_hold boolean not null default false,
      created_at timestamptz not null default facility_now(),
      updated_at timestamptz not null default facility_now()
    );
    create index case_file_call on case_file (call_id, stage, status);
    create index case_file_open on case_file (kind, id) where is_open;
    create index case_file_on_hold on case_file (held_at) where hold_reason is not null;

    create table role_assignment (
      id uuid primary key default uuidv7(),
      person_id uuid not null references person,
      role text not null,
      call_id uuid references case_file,
      scope text,
      from_at timestamptz not null default facility_now(),
      to_at timestamptz,
      granted_by uuid references person
    );
    create index role_assignment_person on role_assignment (person_id);
    create index role_assignment_role on role_assignment (role, call_id);
    create table stand_in (
      id uuid primary key default uuidv7(),
      person_id uuid not null references person,
      stand_in_id uuid not null references person check (stand_in_id <> person_id),
      from_at timestamptz not null,
      to_at timestamptz not null check (to_at > from_at),
      named_by uuid references person
    );
    create index stand_in_stand_in on stand_in (stand_in_id);

    create table audit_entry (
      id uuid primary key default uuidv7(),
      case_id uuid references case_file,
      no integer,
      type text not null,
      at timestamptz not null default facility_now(),
      actor_id uuid references person,
      actor_kind text not null check (actor_kind in ('person', 'engine', 'system')),
      on_behalf_of text,
      reason text,
      status text,
      stage integer,
      phase_no integer,
      rule_version integer,
      detail jsonb not null default '{}',
      leaf_no bigint unique,
      leaf_hash bytea,
      unique (case_id, no)
    );
    create index audit_entry_at on audit_entry (at);
    create index audit_entry_unsealed on audit_entry (id) where leaf_no is null;
    create function refuse_change() returns trigger language plpgsql
      as $$ begin raise exception 'audit entries are never changed or deleted'; end $$;
    create trigger audit_entry_is_append_only before update of case_id, no, type, at, actor_id, actor_kind, on_behalf_of, reason, status, stage, phase_no, rule_version, detail
      on audit_entry for each row execute function refuse_change();
    create trigger audit_entry_stays before delete on audit_entry for each row execute function refuse_change();

    create table outbox_event (
      case_id uuid not null references case_file,
      no integer not null,
      event jsonb not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (case_id, no)
    );
    create table outbox_lease (
      case_id uuid primary key references case_file,
      token uuid not null,
      until timestamptz not null
    );

    create table task (
      id uuid primary key default uuidv7(),
      case_id uuid not null references case_file,
      phase_no integer not null,
      stage integer not null,
      kind text not null,
      subject text not null default '',
      holder text not null,
      scope text,
      owner_id uuid references person,
      organisation_id uuid references organisation,
      state text not null default 'open' check (state in ('open', 'done', 'lapsed', 'moot')),
      answer text,
      answered_by uuid references person,
      on_behalf_of text,
      opened_at timestamptz not null,
      due_at timestamptz not null,
      remind_at timestamptz[] not null default '{}',
      reminded integer not null default 0,
      escalated_at timestamptz,
      lapses boolean not null default false,
      closed_at timestamptz,
      unique (case_id, phase_no, kind, subject)
    );
    create index task_open_by_owner on task (owner_id, due_at) where state = 'open';
    create index task_open_by_holder on task (holder, due_at) where state = 'open';
    create index task_open_by_organisation on task (organisation_id, due_at) where state = 'open';
    create index task_open_by_case on task (case_id) where state = 'open';

    create table wait (
      case_id uuid not null references case_file,
      phase_no integer not null,
      key text not null,
      next_at timestamptz,
      primary key (case_id, phase_no, key)
    );
    create index wait_next_at on wait (next_at) where next_at is not null;

    create table step (
      case_id uuid not null references case_file,
      phase_no integer not null,
      step text not null,
      subject text not null default '',
      result jsonb,
      taken_at timestamptz not null default facility_now(),
      primary key (case_id, phase_no, step, subject)
    );

    create table message (
      id uuid primary key default uuidv7(),
      audit_id uuid not null references audit_entry,
      case_id uuid references case_file,
      recipient_id uuid not null references person,
      template text not null,
      state text not null check (state in ('held', 'queued', 'leased', 'sent', 'withdrawn', 'soft-failed', 'hard-failed', 'unknown', 'by-post')),
      batch_id uuid,
      is_letter boolean not null default false,
      respond_by timestamptz,
      content jsonb not null default '{}',
      locale text,
      subject text,
      html text,
      body text,
      sha256 bytea,
      smtp_message_id text,
      smtp_attempts integer not null default 0,
      last_error text,
      lease_token uuid,
      lease_until timestamptz,
      sending_at timestamptz,
      repeats integer not null default 0,
      followed_up_at timestamptz,
      next_attempt_at timestamptz,
      created_at timestamptz not null default facility_now(),
      released_at timestamptz,
      sent_at timestamptz,
      opened_at timestamptz,
      replaces_id uuid references message,
      unique (audit_id, recipient_id, template)
    );
    create index message_to_send on message (next_attempt_at) where state in ('queued', 'leased', 'soft-failed');
    create index message_recipient on message (recipient_id, created_at desc) where state not in ('held', 'withdrawn');
    create index message_case on message (case_id);
    create index message_failed on message (id) where state = 'hard-failed';
    create index message_to_follow_up on message (id)
      where is_letter and followed_up_at is null and opened_at is null and state not in ('held', 'withdrawn');
    create index message_batch on message (batch_id) where batch_id is not null;

    create table document (
      id uuid primary key default uuidv7(),
      case_id uuid references case_file,
      organisation_id uuid references organisation,
      slot text not null,
      stage integer not null default 1,
      version integer not null,
      file_name text not null,
      media_type text not null,
      size_bytes bigint not null,
      sha256 bytea not null,
      uploaded_by uuid not null references person,
      on_behalf_of text,
      uploaded_at timestamptz not null default facility_now(),
      removed_at timestamptz,
      unique nulls not distinct (case_id, organisation_id, slot, stage, version)
    );

    create table journey (
      id uuid primary key default uuidv7(),
      until_at timestamptz not null,
      asked_by uuid not null references person,
      asked_at timestamptz not null default clock_timestamp(),
      arrived_at timestamptz,
      failure text
    );

    create table exception (
      id uuid primary key default uuidv7(),
      case_id uuid not null references case_file,
      audit_id uuid not null references audit_entry,
      kind text not null check (kind in ('override', 'derogation', 'late-acceptance', 'choice-against-ranking', 'on-behalf', 'extension', 'termination', 'revocation', 'refusal', 'without-endorsement', 'without-validation', 'broken-off')),
      reason text not null check (reason <> ''),
      requested_by uuid references person,
      approved_by uuid references person,
      at timestamptz not null default facility_now()
    );
    create index exception_case on exception (case_id);
  `.execute(db)
}
