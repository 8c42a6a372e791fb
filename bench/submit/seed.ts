import { sql } from 'kysely'
import type { Database } from '../../db/database.ts'

/** Somebody's application as it stands, and the session in which it will be submitted. */
export type Seeded = { proposalId: string; callId: string; personId: string; organisationId: string; token: string }

export type Copies = {
  /** The proposal that is copied with all its rows: made by the product's own commands. */
  of: string
  /** The calls that the copies go into, in turn. */
  into: readonly string[]
  count: number
}

/**
 * Copies a proposal, each time for a new organisation with one member who is signed in. One statement, so that twenty
 * thousand take seconds. The copies are as the engine would have left them: taken up, and waiting for the opening.
 */
export async function copyProposal(db: Database, { of, into, count }: Copies): Promise<Seeded[]> {
  const { rows } = await sql<Seeded>`
    with fresh as materialized (
      select uuidv7() as person, uuidv7() as organisation, uuidv7() as proposal, gen_random_uuid()::text as token,
        (${[...into]}::uuid[])[1 + i % ${into.length}::integer] as call from generate_series(1, ${count}::integer) i),
    people as (insert into person (id, name) select person, 'Malika Rahimova' from fresh),
    addresses as (insert into email_address (person_id, address) select person, person || '@people.example' from fresh),
    sessions as (insert into session (id_hash, person_id, csrf_token, expires_at)
      select sha256(token::bytea), person, token, clock_timestamp() + interval '1 day' from fresh),
    organisations as (insert into organisation (id, name, country, kind, profile)
      select f.organisation, o.name, o.country, o.kind, o.profile from fresh f, ${pattern(of)} join organisation o on o.id = p.organisation_id),
    members as (insert into membership (organisation_id, person_id, role) select organisation, person, 'lead' from fresh),
    files as (insert into case_file (id, kind, call_id, reference, title, status, stage, phase_no, version, last_no, engine_no, seen_no)
      select f.proposal, c.kind, f.call, case when c.reference is not null then 'SEED-' || f.proposal end, c.title, c.status, c.stage,
        c.phase_no, c.version, c.last_no, c.engine_no, c.engine_no from fresh f, case_file c where c.id = ${of}),
    proposals as (insert into proposal (case_id, call_id, organisation_id, country, requested_minor, currency, duration_months, is_sole, started_by)
      select f.proposal, f.call, f.organisation, p.country, p.requested_minor, p.currency, p.duration_months, p.is_sole, f.person
        from fresh f, ${pattern(of)}),
    applications as (insert into application (proposal_id, stage, answers, changes, version, saved_by)
      select f.proposal, a.stage, a.answers, a.changes, a.version, f.person from fresh f, application a where a.proposal_id = ${of}),
    documents as (insert into document (case_id, slot, stage, version, file_name, media_type, size_bytes, sha256, uploaded_by)
      select f.proposal, d.slot, d.stage, d.version, d.file_name, d.media_type, d.size_bytes, d.sha256, f.person
        from fresh f, document d where d.case_id = ${of}),
    submissions as (insert into submission (proposal_id, stage, number, answers, documents, sha256, arrived_at, accepted_at, submitted_by)
      select f.proposal, s.stage, s.number, s.answers, s.documents, s.sha256, s.arrived_at, s.accepted_at, f.person
        from fresh f, submission s where s.proposal_id = ${of}),
    audited as (insert into audit_entry (case_id, no, type, actor_id, actor_kind, status, stage, phase_no, rule_version, detail)
      select f.proposal, e.no, e.type, f.person, e.actor_kind, e.status, e.stage, e.phase_no, e.rule_version, e.detail
        from fresh f, audit_entry e where e.case_id = ${of} returning id, case_id, no),
    messages as (insert into message (audit_id, case_id, recipient_id, template, state, is_letter, content, sent_at)
      select n.id, f.proposal, f.person, m.template, 'sent', m.is_letter, m.content, m.created_at
        from fresh f join audited n on n.case_id = f.proposal join audit_entry e on e.case_id = ${of} and e.no = n.no
        join message m on m.audit_id = e.id),
    waits as (insert into wait (case_id, phase_no, key)
      select f.proposal, c.phase_no, 'opening' from fresh f, case_file c where c.id = ${of} and c.engine_no > 0)
    select proposal as "proposalId", call as "callId", person as "personId", organisation as "organisationId", token from fresh`.execute(
    db,
  )
  return rows
}

const pattern = (id: string) => sql`(select * from proposal where case_id = ${id}) p`
