-- the heading of a case
select id, kind, reference, title
  from case_file
  where id = $;

-- the trail of a case
select a.no, a.at, a.type, a.actor_kind, p.name as who, a.on_behalf_of, a.on_behalf_note, a.on_behalf_document, a.reason, a.rule_version, a.status, a.stage, a.detail
  from audit_entry as a
  left join person as p on p.id = a.actor_id
  where a.case_id = $
  and a.no > $
  order by a.no
  limit $;

-- its last seal
select leaf_no, leaf_hash
  from audit_entry
  where case_id = $
  and leaf_hash is not null
  order by no desc
  limit $;

-- the register of exceptions
select x.id, x.at, x.kind, x.reason, f.id as case_id, f.kind as case_kind, f.reference, f.title, r.name as requested_by, a.name as approved_by
  from exception as x
  inner join case_file as f on f.id = x.case_id
  left join person as r on r.id = x.requested_by
  left join person as a on a.id = x.approved_by
  where ‹cases the visitor may see›
  order by x.id desc
  limit $;
