-- the figures of an envelope
select id, currency, total_minor, available_minor
  from envelope
  where call_id = $;
select kind, sum(amount_minor) as amount
  from ledger_entry
  where envelope_id = $
  group by kind;

-- what each grant has of it
select f.id, f.reference, f.title, f.status, o.name, l.kind, sum(l.amount_minor) as amount
  from ledger_entry as l
  inner join case_file as f on f.id = l.case_id
  inner join proposal as p on p.case_id = f.id
  inner join organisation as o on o.id = p.organisation_id
  where f.call_id = $
  group by f.id, f.reference, f.title, f.status, o.name, l.kind
  order by f.reference;

-- where it comes from
select s.budget_line, s.amount_minor, s.last_signing_on, s.ends_on
  from funding_source as s
  inner join envelope as e on e.id = s.envelope_id
  where e.call_id = $
  order by s.last_signing_on, s.id;

-- every booking
select l.at, l.kind, l.amount_minor, l.case_id, f.reference
  from ledger_entry as l
  inner join envelope as e on e.id = l.envelope_id
  inner join case_file as f on f.id = l.case_id
  where e.call_id = $
  order by l.at desc, l.id desc
  limit $;
