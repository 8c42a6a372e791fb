import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type RulesInForce, rulesOfRequest } from '../programme/facility-rules-queries.ts'

type Row = {
  requestId: string
  country: string
  organisation: string
  days: number | null
  number: number | null
  acceptedAt: Date | null
  arrivedAt: Date | null
  startsOn: string | null
  endsOn: string | null
  place: string | null
  expert: string | null
  daysWorked: number | null
  amountMinor: string | null
  valueOn: string | null
  bankReference: string | null
}

/** What messages about a request or a mission may say of it. */
export type RequestMatter = Row & {
  inForce: RulesInForce
  parties: readonly { key: string; name: string }[]
}

/** Days are the mission's, else those approved, else those asked for; arrivals are the newest report's or submission's. */
export async function requestMatterOf(db: Database, caseId: string): Promise<RequestMatter> {
  const { rows } = await sql<Row>`
    select q.case_id as "requestId", q.country::text as country, o.name as organisation, coalesce(m.days, q.approved_days, (s.content->>'days')::integer, q.days) as days,
      s.number, s.accepted_at as "acceptedAt", case when m.case_id is null then s.arrived_at else r.arrived_at end as "arrivedAt",
      m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.place, e.name as expert, r.days_worked as "daysWorked",
      f.amount_minor::text as "amountMinor", f.value_on::text as "valueOn", f.bank_reference as "bankReference"
    from request q
      join organisation o on o.id = q.organisation_id
      left join mission m on m.case_id = ${caseId}::uuid
      left join person e on e.id = m.expert_id
      left join fee f on f.mission_id = m.case_id
      left join lateral (select * from mission_report where mission_id = m.case_id order by round desc limit 1) r on true
      left join lateral (select * from request_submission where request_id = q.case_id order by number desc limit 1) s on true
    where q.case_id = coalesce(m.request_id, ${caseId}::uuid)`.execute(db)
  const inForce = await rulesOfRequest(db, caseId)
  return { ...rows[0]!, inForce, parties: inForce.rules.consultation.parties }
}
