import { type Kysely, sql } from 'kysely'

/** The facility's clock; people, their addresses, sessions, roles; organisations and their members. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clock (
      one boolean primary key default true check (one),
      ahead interval not null default '0',
      is_rehearsal boolean not null default false,
      check (is_rehearsal or ahead = '0')
    );
    insert into clock default values;
    create function facility_now() returns timestamptz language sql volatile
      as $$ select clock_timestamp() + ahead from clock $$;

    create table facility (
      one boolean primary key default true check (one),
      name text not null,
      zone text not null,
      reply_to text not null,
      set_up_at timestamptz
    );
    insert into facility values (true, 'Grant facility', 'Europe/Vienna', 'facility@example.org');

    create table person (
      id uuid primary key default uuidv7(),
      name text not null check (name <> ''),
      locale text not null default 'en',
      zone text not null default 'Europe/Vienna',
      created_at timestamptz not null default facility_now()
    );
    create table email_address (
      id uuid primary key default uuidv7(),
      person_id uuid not null references person,
      address text not null check (address = lower(address) and address like '%_@_%'),
      from_at timestamptz not null default facility_now(),
      to_at timestamptz
    );
    create index email_address_address on email_address (address) where to_at is null;
    create index email_address_person on email_address (person_id);
    create table sign_in_code (
      id uuid primary key default uuidv7(),
      address text not null,
      code_hash bytea not null,
      requested_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      used_at timestamptz,
      failed_attempts integer not null default 0
    );
    create index sign_in_code_address on sign_in_code (address, expires_at);
    create table session (
      id_hash bytea primary key,
      person_id uuid not null references person,
      csrf_token text not null,
      started_at timestamptz not null default clock_timestamp(),
      seen_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null
    );
    create index session_person on session (person_id);

    create table organisation (
      id uuid primary key default uuidv7(),
      name text not null check (name <> ''),
      country char(2) not null,
      kind text not null,
      registration_number text,
      profile jsonb not null default '{}',
      by_letter boolean not null default false,
      is_at_risk boolean not null default false,
      may_publish boolean not null default true,
      created_at timestamptz not null default facility_now()
    );
    create table membership (
      id uuid primary key default uuidv7(),
      organisation_id uuid not null references organisation,
      person_id uuid not null references person,
      role text not null check (role in ('lead', 'member')),
      from_at timestamptz not null default facility_now(),
      to_at timestamptz
    );
    create index membership_person on membership (person_id);
    create index membership_organisation on membership (organisation_id);
  `.execute(db)
}
