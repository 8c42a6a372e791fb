-- ‹cases the visitor may see›
(case f.kind
    when 'call' then f.status not in ('draft', 'discarded')
    or ($::boolean
    or f.id = any($::uuid[]))
    when 'proposal' then not exists ( select from evaluation e where e.proposal_id = f.id and e.evaluator_id = $::uuid and e.status = 'conflicted') and ( exists (select from proposal p where p.case_id = f.id and p.organisation_id = any($::uuid[]))
    or f.reference is not null and ($::boolean
    or f.call_id = any($::uuid[]))
    or ( exists (select from help_invitation h where h.proposal_id = f.id and h.from_at <= facility_now() and h.until_at > facility_now())
    or exists (select from proposal p join organisation o on o.id = p.organisation_id where p.case_id = f.id and o.by_letter)) and ($::boolean
    or f.call_id = any($::uuid[]))
    or exists ( select from evaluation e where e.proposal_id = f.id and e.stage = f.stage and e.evaluator_id = $::uuid and e.status in ('declared', 'submitted')))
    when 'request' then exists (select from request q where q.case_id = f.id and ( q.organisation_id = any($::uuid[])
    or exists ( select from mission n where n.request_id = q.case_id and ( n.expert_id = $::uuid and exists (select from audit_entry a where a.case_id = n.case_id and a.type = 'nomination.accepted')))
    or $::boolean and exists (select from organisation o where o.id = q.organisation_id and o.by_letter)
    or f.reference is not null and ($::boolean
    or q.country = any($::text[])
    or '*' = any($::text[])
    or exists (select from consultation c where c.request_id = q.case_id and (c.party = any($::text[])
    or '*' = any($::text[]))))))
    when 'mission' then exists (select from mission m join request q on q.case_id = m.request_id where m.case_id = f.id and ($::boolean
    or ( m.expert_id = $::uuid and exists (select from audit_entry a where a.case_id = m.case_id and a.type = 'nomination.accepted'))
    or q.organisation_id = any($::uuid[])))
    else false end);

-- ‹tasks of the visitor›
(t.owner_id = any($::uuid[])
    or t.organisation_id = any($::uuid[])
    or (t.owner_id is null and t.organisation_id is null and coalesce($::uuid <> all(t.barred_ids), true) and (false
    or (t.holder = $ and ($::uuid is null
    or coalesce(f.call_id, f.id) = $::uuid) and ($::text is null
    or t.scope is null
    or t.scope = $))
    or (t.holder = $ and not exists (select from role_assignment h where h.role = 'coordinator' and h.call_id is null and h.from_at <= (select facility_now()) and (h.to_at is null
    or h.to_at > (select facility_now())))))));
