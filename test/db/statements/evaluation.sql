-- an evaluator’s queue
select e.id, e.status, e.stage, e.total, e.submitted_at, f.title, f.reference, f.call_id, c.title as call_title, t.due_at, call.zone
  from evaluation as e
  inner join case_file as f on f.id = e.proposal_id
  inner join case_file as c on c.id = f.call_id
  inner join call on call.case_id = c.id
  left join task as t on t.case_id = f.id
  and t.phase_no = e.phase_no
  and t.kind = $
  and t.subject = e.seat || '/' || e.round
  and t.state = $
  where e.evaluator_id = $
  and (e.status = $ or (e.status in ($, $) and t.id is not null))
  order by e.status = 'submitted', t.due_at, e.submitted_at desc, e.id
  limit $;

-- their totals in the call
select e.total
  from evaluation as e
  inner join case_file as f on f.id = e.proposal_id
  where e.evaluator_id = $
  and f.call_id = $
  and e.stage = $
  and e.status = $
  and e.total is not null;

-- an evaluation
select e.id, e.proposal_id, e.stage, e.seat, e.round, e.evaluator_id, e.status, e.scores, e.comments, e.committee_note, e.total, e.version, e.submitted_at, f.title, f.reference, p.call_id, p.country, p.currency, o.name as applicant, o.country as applicant_country, person.name as evaluator, f.phase_no <> e.phase_no as is_over, (select t.due_at from task as t where t.case_id = f.id and t.phase_no = e.phase_no and t.kind = $ and t.subject = e.seat || '/' || e.round) as due_at
  from evaluation as e
  inner join case_file as f on f.id = e.proposal_id
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  inner join person on person.id = e.evaluator_id
  where e.id = $;

-- may they read the proposal
select f.id
  from case_file as f
  where f.id = $
  and ‹cases the visitor may see›;

-- all of a proposal
select e.id, e.stage, e.phase_no, e.seat, e.round, e.status, e.conflict, e.scores, e.total, e.assigned_at, e.submitted_at, person.name as evaluator, f.phase_no <> e.phase_no as is_over
  from evaluation as e
  inner join case_file as f on f.id = e.proposal_id
  inner join person on person.id = e.evaluator_id
  where e.proposal_id = $
  order by e.stage, e.phase_no, e.seat, e.round;

-- its scores by stage
select stage, total, sections, passes
  from stage_score
  where proposal_id = $
  order by stage;

-- who could evaluate it
with about as materialized ( select case_id, call_id, organisation_id, facility_now() as now from proposal where case_id = $), given as materialized ( select e.evaluator_id, count(*)::integer as load from about join proposal o on o.call_id = about.call_id join evaluation e on e.proposal_id = o.case_id and e.stage = $ and e.status = any($) group by e.evaluator_id), own as materialized ( select evaluator_id, stage, status from evaluation where proposal_id = $) select p.id as "personId", p.name, coalesce(g.load, 0) as load, exists (select from membership m where m.person_id = p.id and m.organisation_id = about.organisation_id) as "isMember", exists (select from own where evaluator_id = p.id and status = 'conflicted') as "hasConflict", exists (select from own where evaluator_id = p.id and stage = $ and status = any($)) as "hasSeat", exists (select from own where evaluator_id = p.id and stage = $ and status = 'replaced') as "wasReplaced"
  from about join person p on p.id in ( select person_id from role_assignment r where r.role = 'evaluator' and (r.call_id is null or r.call_id = about.call_id) and r.from_at <= about.now and (r.to_at is null or r.to_at > about.now))
  left join given g on g.evaluator_id = p.id
  order by load, p.id;
