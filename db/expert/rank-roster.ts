import { sql } from 'kysely'
import { statusesWhere } from '../../domain/case/status-table.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import { type Candidate, type Ranked, rankRoster as rank, type Wanted } from '../../domain/expert/rank-roster.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'

type OnRoster = Candidate & { name: string; band: string }

/** An expert of the roster as a request sees them: `rank` 1 is the first, `reasons` say why. */
export type RosterCandidate = Ranked<OnRoster>

/** The experts by what was validated of them, those who ask left out, in the order in which they suit, with the reasons. */
export async function rankRoster(db: Database | Trx, requestId: string): Promise<RosterCandidate[]> {
  return rank(await roster(db, requestId), await wanted(db, requestId))
}

async function wanted(db: Database | Trx, requestId: string): Promise<Wanted> {
  const request = await db
    .selectFrom('request')
    .select(['field', 'languages', 'country', 'from_on as fromOn', 'to_on as toOn', 'days', 'approved_days'])
    .where('case_id', '=', requestId)
    .executeTakeFirst()
  if (!request) throw notFound('request')
  const { days, approved_days, ...rest } = request
  return { ...rest, days: approved_days ?? days ?? 1 }
}

const open = statusesWhere(missionStatus, (row) => row.open)
const onRoster = statusesWhere(expertStatus, ({ verbs }) => 'nominate' in verbs)

async function roster(db: Database | Trx, requestId: string): Promise<OnRoster[]> {
  const { rows } = await sql<OnRoster>`
    select e.person_id as "personId", p.name, e.band, v.person_id is not null as "changesWait",
      coalesce(v.fields, e.fields) as fields, coalesce(v.languages, e.languages) as languages,
      coalesce(v.countries, e.countries) as countries, coalesce(v.home_country, e.home_country) as "homeCountry",
      e.available_from::text as "availableFrom", e.available_to::text as "availableTo",
      coalesce((select json_agg(json_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on)
        from mission m join case_file f on f.id = m.case_id
        where m.expert_id = e.person_id and f.status = any(${open})), '[]') as busy,
      (select json_build_object('by', case a.type when 'nomination.refused' then 'institution' else 'expert' end, 'mission', f.reference)
        from mission m join case_file f on f.id = m.case_id join audit_entry a on a.case_id = f.id
        where m.expert_id = e.person_id and m.request_id = ${requestId}
          and a.type in ('nomination.refused', 'mission.declined', 'mission.lapsed')
        order by m.number desc limit 1) as "turnedDown"
    from expert e join person p on p.id = e.person_id left join expert_as_validated v on v.person_id = e.person_id
    where e.status = any(${onRoster}) and not exists (select from request q join membership b on b.organisation_id = q.organisation_id
      where q.case_id = ${requestId} and b.person_id = e.person_id and b.to_at is null)`.execute(db)
  return rows
}
