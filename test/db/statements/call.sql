-- open calls, on the front page
select f.id, c.rule_set, s.deadline_at, ceil(extract(epoch from s.deadline_at - facility_now()) / 86400)::integer as days_left
  from call as c
  inner join case_file as f on f.id = c.case_id
  inner join call_stage as s on f.id = s.call_id
  where f.status = $
  and f.stage = $
  and s.stage = $
  and s.deadline_at > facility_now()
  order by s.deadline_at, f.id;

-- calls that a visitor may see
select f.id, f.reference, f.title, f.status, f.stage, c.zone, s.deadline_at, e.total_minor, e.currency
  from case_file as f
  inner join call as c on c.case_id = f.id
  left join call_stage as s on s.call_id = f.id
  and s.stage = f.stage
  left join envelope as e on e.call_id = f.id
  where f.kind = $
  and ‹cases the visitor may see›
  order by f.created_at desc, f.id;

-- a call
select f.id, f.reference, f.title, f.status, f.stage, f.version, f.hold_reason, c.rule_set, c.rule_version, c.zone, c.currency, c.drafted_at, c.published_at, c.reserve_until, drafter.name as drafted_by, publisher.name as published_by
  from case_file as f
  inner join call as c on c.case_id = f.id
  inner join person as drafter on drafter.id = c.drafted_by
  left join person as publisher on publisher.id = c.published_by
  where f.id = $;

-- its proposals by status
select f.stage, f.status, count(*)::integer as count
  from case_file as f
  where f.call_id = $
  and f.kind = $
  and ‹cases the visitor may see›
  group by f.stage, f.status
  order by f.stage, f.status;

-- its proposals
select f.id, f.reference, f.title, f.status, f.stage, f.hold_reason, p.currency, p.country, o.name as organisation, case when exists ( select from submission s join call_stage c on c.call_id = f.call_id and c.stage = s.stage where s.proposal_id = f.id and s.stage = f.stage and c.opened_at is null) then null else p.requested_minor end as requested_minor
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  where f.call_id = $
  and f.kind = $
  and f.reference is not null
  and ‹cases the visitor may see›
  order by f.reference
  limit $;

-- what happened to it
select a.type, a.at, a.stage, a.reason, p.name as by
  from audit_entry as a
  left join person as p on p.id = a.actor_id
  where a.case_id = $
  and a.type in ($, $, $, $, $, $, $, $, $, $, $, $, $, $, $)
  order by a.no;

-- answers to questions
select id, number, question, answer, published_at
  from call_question
  where call_id = $
  and number is not null
  order by number;

-- questions that wait
select id, question, asked_at
  from call_question
  where call_id = $
  and number is null
  order by asked_at, id;

-- one’s own questions that wait
select id, question, asked_at
  from call_question
  where call_id = $
  and asked_by = $
  and number is null
  order by asked_at, id;
