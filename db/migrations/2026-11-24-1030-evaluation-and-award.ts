import { type Kysely, sql } from 'kysely'

/** Evaluations, stage scores, decisions and the money they bind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evaluation (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      stage integer not null,
      phase_no integer not null,
      seat integer not null,
      round integer not null,
      evaluator_id uuid not null references person,
      status text not null default 'assigned'
        check (status in ('assigned', 'declared', 'conflicted', 'submitted', 'replaced')),
      assigned_at timestamptz not null default facility_now(),
      assigned_by uuid references person,
      declared_at timestamptz,
      conflict text,
      scores jsonb not null default '{}',
      comments jsonb not null default '{}',
      committee_note text,
      total numeric(7, 2),
      version integer not null default 1,
      submitted_at timestamptz,
      unique (proposal_id, stage, phase_no, seat, round),
      unique (proposal_id, stage, evaluator_id)
    );
    create index evaluation_evaluator on evaluation (evaluator_id, status);
    create table stage_score (
      proposal_id uuid not null references proposal,
      stage integer not null,
      total numeric(7, 2) not null,
      sections jsonb not null,
      passes boolean not null,
      scored_at timestamptz not null default facility_now(),
      primary key (proposal_id, stage)
    );

    create table decision (
      id uuid primary key default uuidv7(),
      case_id uuid not null references case_file,
      call_id uuid not null references call,
      stage integer not null,
      kind text not null check (kind in ('stage', 'anew', 'promotion')),
      status text not null default 'proposed' check (status in ('proposed', 'sent-back', 'approved', 'released', 'superseded')),
      justification text,
      drafted_by uuid not null references person,
      drafted_at timestamptz not null default facility_now(),
      sent_back_reason text,
      approved_by uuid references person,
      approved_at timestamptz,
      released_by uuid references person,
      released_at timestamptz,
      check (approved_by is null or approved_by <> drafted_by)
    );
    create index decision_case on decision (case_id);
    create index decision_call on decision (call_id, stage);
    create table decision_entry (
      decision_id uuid not null references decision,
      proposal_id uuid not null references proposal,
      rank integer,
      score numeric(7, 2),
      computed text not null,
      outcome text not null,
      amount_minor bigint,
      reason text,
      primary key (decision_id, proposal_id)
    );
    create index decision_entry_proposal on decision_entry (proposal_id);
    create table revocation (
      id uuid primary key default uuidv7(),
      proposal_id uuid not null references proposal,
      stage integer not null,
      reason text not null,
      proposed_by uuid not null references person,
      proposed_at timestamptz not null default facility_now(),
      status text not null default 'proposed' check (status in ('proposed', 'approved', 'declined')),
      decided_by uuid references person check (decided_by <> proposed_by),
      decided_at timestamptz
    );

    create table envelope (
      id uuid primary key default uuidv7(),
      call_id uuid unique references call,
      unit text not null default 'money' check (unit in ('money', 'days')),
      currency char(3),
      total_minor bigint not null check (total_minor > 0),
      available_minor bigint not null check (available_minor >= 0),
      check ((unit = 'money') = (currency is not null and call_id is not null))
    );
    create unique index envelope_of_days on envelope (unit) where unit = 'days';
    create table funding_source (
      id uuid primary key default uuidv7(),
      envelope_id uuid not null references envelope,
      budget_line text not null,
      amount_minor bigint not null check (amount_minor > 0),
      last_signing_on date not null,
      ends_on date not null
    );
    create table ledger_entry (
      id uuid primary key default uuidv7(),
      envelope_id uuid not null references envelope,
      case_id uuid not null references case_file,
      kind text not null check (kind in ('reserved', 'released', 'committed', 'decommitted', 'paid', 'recovered')),
      amount_minor bigint not null check (amount_minor > 0),
      key text not null,
      audit_id uuid not null references audit_entry,
      at timestamptz not null default facility_now(),
      unique (case_id, kind, key)
    );
    create index ledger_entry_envelope on ledger_entry (envelope_id);
    create trigger ledger_entry_is_append_only before update or delete on ledger_entry for each row execute function refuse_change();
    create function move_available() returns trigger language plpgsql as $$
      begin
        update envelope set available_minor = available_minor
          + case new.kind when 'reserved' then -new.amount_minor when 'released' then new.amount_minor
                          when 'decommitted' then new.amount_minor else 0 end
          where id = new.envelope_id;
        return new;
      end $$;
    create trigger ledger_entry_moves_available after insert on ledger_entry for each row execute function move_available();
  `.execute(db)
}
