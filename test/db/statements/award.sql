-- a decision
select d.id, d.case_id, d.call_id, d.stage, d.kind, d.status, d.justification, d.sent_back_reason, d.drafted_by, d.drafted_at, d.approved_at, d.released_at, c.title as call_title, drafter.name as drafter, approver.name as approver, releaser.name as releaser
  from decision as d
  inner join case_file as c on c.id = d.call_id
  inner join person as drafter on drafter.id = d.drafted_by
  left join person as approver on approver.id = d.approved_by
  left join person as releaser on releaser.id = d.released_by
  where d.id = $;

-- the last of a stage
select d.id, d.case_id, d.call_id, d.stage, d.kind, d.status, d.justification, d.sent_back_reason, d.drafted_by, d.drafted_at, d.approved_at, d.released_at, c.title as call_title, drafter.name as drafter, approver.name as approver, releaser.name as releaser
  from decision as d
  inner join case_file as c on c.id = d.call_id
  inner join person as drafter on drafter.id = d.drafted_by
  left join person as approver on approver.id = d.approved_by
  left join person as releaser on releaser.id = d.released_by
  where d.call_id = $
  and d.stage = $
  and d.kind = $
  order by d.drafted_at desc
  limit $;

-- its lines
select f.id, f.reference, f.title, f.status, p.country, p.currency, p.requested_minor, o.name as organisation, e.rank, e.score, e.computed, e.outcome, e.amount_minor, e.reason
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  inner join decision_entry as e on e.proposal_id = f.id
  where e.decision_id = $
  order by e.rank asc nulls last, f.reference;

-- its letters
select m.id, m.template, m.state, r.name, f.reference, o.name as organisation, exists (select a.id from email_address as a where a.person_id = r.id and a.to_at is null) as "hasAddress"
  from message as m
  inner join person as r on r.id = m.recipient_id
  inner join case_file as f on f.id = m.case_id
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  where m.batch_id = $
  and m.state <> $
  order by f.reference, r.name;

-- documents still verified
select count(*) as count
  from decision_entry as e
  inner join case_file as f on f.id = e.proposal_id
  where e.decision_id = $
  and f.status = $;

-- evaluators’ totals
select e.proposal_id, e.total, e.phase_no
  from evaluation as e
  inner join case_file as f on f.id = e.proposal_id
  where f.call_id = $
  and e.stage = $
  and e.status = $
  order by e.seat;

-- the reserve list
select f.id, f.reference, f.title, o.name, e.rank, e.score, p.requested_minor, p.reserve_until, exists (select d.id from decision as d where d.case_id = f.id and d.status = $) as "isProposed"
  from case_file as f
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  left join lateral (select decision_entry.rank, decision_entry.score from decision_entry inner join decision on decision.id = decision_entry.decision_id where decision_entry.proposal_id = f.id and decision.status = $ order by decision.released_at desc limit $) as e on true
  where f.call_id = $
  and f.status = $
  order by e.rank, f.reference;
