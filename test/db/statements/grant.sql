-- grants that a visitor may see
select f.id, f.reference, f.title, f.status, p.call_id, p.currency, p.requested_minor, p.duration_months, o.name as organisation, o.country, cf.title as call_title, c.zone, c.rule_set as rules, f.is_open, (select v.amount_minor from contract_version as v where v.proposal_id = f.id and v.kind <> $ order by v.version desc limit $) as amount_minor
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  inner join call as c on c.case_id = p.call_id
  inner join case_file as cf on cf.id = p.call_id
  where f.status in ($, $, $, $, $, $, $, $)
  and ‹cases the visitor may see›
  and (p.organisation_id in ($) or ($::boolean or f.call_id = any($::uuid[])))
  order by not f.is_open, coalesce(f.reference, ''), f.id
  limit $;

-- a grant
select f.id, f.reference, f.title, f.status, p.call_id, p.currency, p.requested_minor, p.duration_months, o.name as organisation, o.country, cf.title as call_title, c.zone, c.rule_set as rules
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  inner join call as c on c.case_id = p.call_id
  inner join case_file as cf on cf.id = p.call_id
  where f.id = $;

-- what happened to it
select a.no, a.type, a.at, a.on_behalf_of, a.on_behalf_note, a.detail, p.name as by
  from audit_entry as a
  left join person as p on p.id = a.actor_id
  where a.case_id = $
  and a.type in ($)
  order by a.no;

-- submissions of a report
select s.round, s.narrative, s.spent_minor, s.documents, s.arrived_at, s.accepted_at, s.on_behalf_of, s.on_behalf_note, p.name as by
  from report_submission as s
  inner join person as p on p.id = s.submitted_by
  where s.proposal_id = $
  and s.period = $
  order by s.round desc;

-- a termination that is proposed
select t.reason, t.further_minor, t.basis, t.proposed_at, t.proposed_by, p.name as by
  from termination as t
  inner join person as p on p.id = t.proposed_by
  where t.proposal_id = $
  and t.status = $;

-- how a termination was settled
select s.currency, s.grant_minor, s.accepted_minor, s.further_minor, s.paid_minor, s.balance_minor, s.recovery_minor, s.freed_minor, s.settled_at, t.basis, t.reason
  from settlement as s
  inner join termination as t on t.id = s.termination_id
  where s.proposal_id = $;

-- settlements that are open
select f.id, f.reference, f.title, o.name as organisation, y.id as payment_id, y.kind, y.amount_minor, y.currency, y.status, y.due_on, s.settled_at
  from payment as y
  inner join case_file as f on f.id = y.proposal_id
  inner join settlement as s on s.proposal_id = f.id
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  where f.status in ($)
  and y.status in ($, $)
  and ‹cases the visitor may see›
  and ($::boolean or f.call_id = any($::uuid[]))
  order by s.settled_at, y.id
  limit $;
