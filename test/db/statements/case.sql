-- what cases wait for
select t.case_id, t.id, t.kind, t.subject, case when t.holder = 'coordinator'
  and not exists (select from role_assignment h where h.role = 'coordinator' and h.call_id is null and h.from_at <= (select facility_now()) and (h.to_at is null or h.to_at > (select facility_now()))) then 'officer' else t.holder end as holder, t.owner_id, p.name as owner_name, t.organisation_id, t.due_at < facility_now() as is_overdue, null as key, t.due_at, w.next_at
  from task t
  left join wait w on w.case_id = t.case_id
  and w.phase_no = t.phase_no
  and w.key = 'task/' || t.id
  left join person p on p.id = t.owner_id
  where t.state = 'open'
  and t.case_id = any($::uuid[])
  union all select w.case_id, null, null, null, null, null, null, null, null, w.key, null, w.next_at
  from wait w
  where not w.key like 'task/%'
  and w.case_id = any($::uuid[])
  order by case_id, due_at nulls last, next_at nulls last, key;

-- cases on hold
select f.id, f.kind, f.reference, f.title, f.status, f.hold_reason as reason, f.held_at as "heldAt"
  from case_file as f
  where f.hold_reason is not null
  and ‹cases the visitor may see›
  order by f.held_at, f.id;

-- what is due next
select w.next_at as at, w.key, t.kind, f.reference, f.title, f.kind as "caseKind", f.id as "caseId"
  from wait w join case_file f on f.id = w.case_id
  and f.is_open
  and f.hold_reason is null
  left join task t on w.key = 'task/' || t.id
  where w.next_at is not null
  order by w.next_at
  limit $;

-- documents of a case
select distinct on (document.slot) document.id, document.slot, document.stage, document.version, document.file_name, document.media_type, document.size_bytes, document.sha256, document.uploaded_at, document.on_behalf_of, person.name as uploaded_by
  from document
  inner join person on person.id = document.uploaded_by
  where document.case_id = $
  and document.stage = $
  and document.removed_at is null
  and document.slot in ($)
  order by document.slot, document.version desc;
