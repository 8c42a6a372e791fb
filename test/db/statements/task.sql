-- tasks that a visitor may answer
select t.id, t.kind, t.subject, t.stage, t.due_at, f.id as case_id, f.kind as case_kind, f.reference, f.title, o.id as owner_id, o.name as owner_name
  from task as t
  inner join case_file as f on f.id = t.case_id
  left join person as o on o.id = t.owner_id
  where t.state = $
  and not exists ( select from evaluation e where e.proposal_id = f.id and e.evaluator_id = $::uuid and e.status = 'conflicted')
  and ‹tasks of the visitor›
  order by t.due_at, t.id
  limit $;

-- what waits for others
select t.holder, count(*)::integer as count, count(*) filter(where t.due_at < facility_now()) as overdue
  from task as t
  inner join case_file as f on f.id = t.case_id
  where t.state = $
  and not exists ( select from evaluation e where e.proposal_id = f.id and e.evaluator_id = $::uuid and e.status = 'conflicted')
  and not ‹tasks of the visitor›
  and ‹cases the visitor may see›
  group by t.holder
  order by t.holder;

-- a task
select id, case_id, kind, subject, stage, state
  from task
  where id = $;
