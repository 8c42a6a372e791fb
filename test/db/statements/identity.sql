-- who is asking
with s as (select * from session where id_hash = $ and expires_at > clock_timestamp()), stood as (select i.person_id from stand_in i join s on s.person_id = i.stand_in_id where i.from_at <= facility_now() and i.to_at > facility_now()) select p.id, p.name, p.locale, p.zone, s.csrf_token, s.seen_at < clock_timestamp() - interval '10 minutes' as is_resting, coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'callId', r.call_id, 'scope', r.scope, 'standsInFor', case when r.person_id <> p.id then r.person_id end)) from role_assignment r where (r.person_id = p.id or r.person_id in (select person_id from stood)) and r.from_at <= (select facility_now()) and (r.to_at is null or r.to_at > (select facility_now()))), '[]') as roles, coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name, 'role', m.role) order by o.name) from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id and m.from_at <= (select facility_now()) and (m.to_at is null or m.to_at > (select facility_now()))), '[]') as memberships, coalesce((select jsonb_agg(person_id) from stood), '[]') as stands_in_for
  from s join person p on p.id = s.person_id;

-- whose a form is
select person_id as "personId", csrf_token as "csrfSecret"
  from session
  where form_key = $;

-- is a form kept for a person
select id
  from kept_form
  where person_id = $
  and expires_at > clock_timestamp()
  limit $;

-- the forms that are kept for a person
select id, path, page, fields, left_out as "leftOut", may_go_on as "mayGoOn", kept_at as "keptAt", expires_at as "expiresAt"
  from kept_form
  where person_id = $
  and expires_at > clock_timestamp()
  order by kept_at desc;

-- the frame of every page
select fa.name, fa.zone, c.is_rehearsal as "isRehearsal", facility_now() as now, (select count(*)::integer from message m where m.recipient_id = $::uuid and m.opened_at is null and m.state not in ('held', 'withdrawn')) as unread, (select count(*)::integer from task t join case_file f on f.id = t.case_id where $::uuid is not null and t.state = 'open' and ‹tasks of the visitor›) as tasks, exists (select from organisation o where o.id = any($::uuid[]) and (exists (select from facility_rules r where r.version = (select max(version) from facility_rules where adopted_at is not null) and r.rules -> 'countries' @> to_jsonb(o.country::text) and r.rules -> 'institutionKinds' @> to_jsonb(o.kind)) or exists (select from request q where q.organisation_id = o.id))) as asks, exists (select from organisation o where o.id = any($::uuid[]) and (not exists (select from facility_rules r where r.version = (select max(version) from facility_rules where adopted_at is not null) and r.rules -> 'countries' @> to_jsonb(o.country::text) and r.rules -> 'institutionKinds' @> to_jsonb(o.kind)) or exists (select from proposal a where a.organisation_id = o.id))) as applies
  from facility fa, clock c;

-- people
select p.id, p.name, (select address from email_address e where e.person_id = p.id and e.to_at is null order by e.from_at limit 1) as address, coalesce((select array_agg(distinct r.role order by r.role) from role_assignment r where r.person_id = p.id and r.from_at <= (select facility_now()) and (r.to_at is null or r.to_at > (select facility_now()))), '{}') as roles, coalesce((select array_agg(o.name order by o.name) from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id and (m.to_at is null or m.to_at > facility_now())), '{}') as organisations, exists (select from stand_in s where s.person_id = p.id and s.from_at <= facility_now() and s.to_at > facility_now()) as "isAway"
  from person p
  where ($ = '' or p.name ilike $ or exists (select from email_address e where e.person_id = p.id and e.address ilike $))
  and ($::uuid is null or (lower(p.name), p.id) > (select lower(q.name), q.id from person q where q.id = $::uuid))
  order by lower(p.name), p.id
  limit $;

-- a person
select id, name, locale, zone, created_at
  from person
  where id = $;
select id, address, from_at
  from email_address
  where person_id = $
  and to_at is null
  order by from_at;
select r.id, r.role, r.call_id, r.scope, f.title as call_title, r.from_at, r.to_at, g.name as granted_by, (r.to_at is null or r.to_at > facility_now()) as is_current
  from role_assignment as r
  left join case_file as f on f.id = r.call_id
  left join person as g on g.id = r.granted_by
  where r.person_id = $
  order by r.to_at desc nulls first, r.from_at desc
  limit $;
select s.id, p.id as person_id, p.name, s.from_at, s.to_at
  from stand_in as s
  inner join person as p on p.id = s.stand_in_id
  where s.person_id = $
  and s.to_at > facility_now()
  order by s.from_at;
select s.id, p.id as person_id, p.name, s.from_at, s.to_at
  from stand_in as s
  inner join person as p on p.id = s.person_id
  where s.stand_in_id = $
  and s.to_at > facility_now()
  order by s.from_at;
select o.id, o.name, m.role
  from membership as m
  inner join organisation as o on o.id = m.organisation_id
  where m.person_id = $
  and (m.to_at is null or m.to_at > facility_now())
  order by o.name;

-- people of the facility
select p.id, p.name
  from person as p
  where exists (select r.id from role_assignment as r where r.person_id = p.id and (r.to_at is null or r.to_at > facility_now()))
  order by p.name
  limit $;

-- an organisation
select id, name, country, kind, registration_number, profile, by_letter
  from organisation
  where id = $;
select m.id, p.id as person_id, p.name, m.role, m.from_at, (select a.address from email_address as a where a.person_id = p.id and a.to_at is null order by a.from_at limit $) as address
  from membership as m
  inner join person as p on p.id = m.person_id
  where m.organisation_id = $
  and (m.to_at is null or m.to_at > facility_now())
  order by m.role, p.name;

-- members of an organisation
select person_id
  from membership
  where organisation_id in ($)
  and membership.from_at <= (select facility_now())
  and (membership.to_at is null or membership.to_at > (select facility_now()));

-- who holds a role
select distinct person_id
  from role_assignment
  where role = $
  and (call_id is null or call_id = $)
  and true
  and role_assignment.from_at <= (select facility_now())
  and (role_assignment.to_at is null or role_assignment.to_at > (select facility_now()));
