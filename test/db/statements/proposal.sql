-- one’s own proposals
select f.id, f.reference, f.title, f.status, o.name as organisation
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  where p.organisation_id in ($)
  order by f.is_open desc, f.created_at desc
  limit $;

-- proposals that a visitor may see
select f.id, f.reference, f.title, f.status, f.stage, o.id as organisation_id, o.name as organisation, cf.title as call_title, p.requested_minor, p.currency, s.deadline_at, c.zone
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  inner join case_file as cf on cf.id = p.call_id
  inner join call as c on c.case_id = p.call_id
  left join call_stage as s on s.call_id = p.call_id
  and s.stage = f.stage
  where ‹cases the visitor may see›
  order by f.id desc
  limit $;

-- its heading
select f.id, f.reference, f.title, f.status, f.stage, f.phase_no, f.hold_reason, f.call_id, p.country, p.requested_minor, p.currency, p.duration_months, o.id as organisation_id, o.name as organisation, o.country as organisation_country, o.kind as organisation_kind, o.by_letter, c.zone, cf.title as call_title, s.deadline_at, s.evaluate_by, s.deadline_at < facility_now() as is_past_deadline
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  inner join call as c on c.case_id = p.call_id
  inner join case_file as cf on cf.id = p.call_id
  left join call_stage as s on s.call_id = p.call_id
  and s.stage = f.stage
  where f.id = $;
select rule_set, rule_version, zone, currency, published_at is not null
  and call.xmin is distinct from pg_current_xact_id_if_assigned()::xid as "isFrozen"
  from call
  where case_id = $;

-- what was submitted
select submission.id, submission.stage, submission.number, submission.answers, submission.documents, submission.sha256, submission.arrived_at, submission.accepted_at, submission.on_behalf_of, submission.on_behalf_note, person.name as submitted_by
  from submission
  inner join person on person.id = submission.submitted_by
  where submission.proposal_id = $
  and submission.stage <= $
  order by submission.stage desc, submission.number desc;

-- what happened to it
select a.type, a.at, a.stage, a.reason, a.on_behalf_of, a.on_behalf_note, a.detail, p.name as by
  from audit_entry as a
  left join person as p on p.id = a.actor_id
  where a.case_id = $
  order by a.no desc
  limit $;

-- what the machine found
select distinct on (criterion) criterion, outcome, explanation
  from finding
  where proposal_id = $
  and stage = $
  order by criterion, phase_no desc;

-- how it was screened
select s.outcome, s.checks, s.reason, s.screened_at, p.name as screened_by
  from screening as s
  inner join person as p on p.id = s.screened_by
  where s.proposal_id = $
  and s.stage = $
  order by s.phase_no desc
  limit $;
