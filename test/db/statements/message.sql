-- an inbox
select m.id, m.subject, m.opened_at, m.respond_by, f.reference, call.zone, coalesce(m.released_at, m.created_at) as sent_at
  from message as m
  left join case_file as f on f.id = m.case_id
  left join call on call.case_id = coalesce(f.call_id, f.id)
  where m.recipient_id = $
  and m.state not in ($, $)
  and ($::uuid is null or ((m.opened_at is null)::int, m.created_at, m.id) < (select (c.opened_at is null)::int, c.created_at, c.id from message c where c.id = $::uuid))
  order by (m.opened_at is null)::int desc, m.created_at desc, m.id desc
  limit $;

-- how many are unread
select count(*) as count
  from message
  where recipient_id = $
  and state not in ($, $)
  and opened_at is null;

-- a message
select m.id, m.state, m.recipient_id, m.respond_by, m.opened_at, m.last_error, p.name as recipient, f.id as case_id, f.kind as case_kind, f.reference, call.zone, t.id as task_id, t.kind as task_kind, t.due_at, coalesce(m.released_at, m.created_at) as sent_at, coalesce(‹cases the visitor may see›, false) as may_read_case, coalesce(r.released_at, r.created_at) as replaced_at
  from message as m
  inner join person as p on p.id = m.recipient_id
  left join case_file as f on f.id = m.case_id
  left join call on call.case_id = coalesce(f.call_id, f.id)
  left join message as r on r.id = m.replaces_id
  left join task as t on t.id::text = m.content ->> 'taskId'
  and t.state = 'open'
  where m.id = $;

-- messages in trouble
select m.id, m.state, m.template, m.subject, m.last_error, m.is_letter, p.name as recipient, f.id as case_id, f.kind as case_kind, f.reference, t.id as task_id, t.due_at, coalesce(m.released_at, m.created_at) as sent_at
  from message as m
  inner join person as p on p.id = m.recipient_id
  left join case_file as f on f.id = m.case_id
  left join task as t on t.case_id = m.case_id
  and t.kind = $
  and t.state = $
  and t.subject = m.id::text
  where (m.state in ($, $, $) or t.id is not null)
  and ($::boolean or ($::boolean or f.call_id = any($::uuid[])) or ($::boolean or f.id = any($::uuid[])))
  and not exists ( select from evaluation e where e.proposal_id = f.id and e.evaluator_id = $::uuid and e.status = 'conflicted')
  and ($::uuid is null or (m.created_at, m.id) < (select c.created_at, c.id from message c where c.id = $::uuid))
  order by m.created_at desc, m.id desc
  limit $;
