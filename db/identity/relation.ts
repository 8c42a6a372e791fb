import { type RawBuilder, sql } from 'kysely'
import type { Relation, Standing, SubjectKind } from '../../domain/identity/standing.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { isUuid } from '../../domain/shared/ids.ts'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'
import { isTaskOf } from '../task/is-task-of.ts'
import { hashOf } from './session-queries.ts'
import { isConflicted, isExpertOf, isExpertOfRequest, isHelped, wasSubmitted } from './visible-cases.ts'
import { asking, ledBy, me, organisationsOf, type Who } from './who.ts'

type Row = {
  relation: Relation | null
  is_lead: boolean
  case_id: string | null
  call_id: string | null
  organisation_id: string | null
  organisation_name: string | null
  status: string | null
  stage: number | null
  opened_stage: number | null
  is_helped: boolean
  was_submitted?: boolean
  country?: string | null
  parties?: string[] | null
  calls?: string[] | null
}

/** What the visitor is to the subject of an address, in one query; null when there is no such subject. */
export async function relationTo(
  db: Database,
  visitor: Visitor,
  kind: SubjectKind,
  id: string,
): Promise<Standing | null> {
  if (!isUuid(id)) return null
  const query = kind === 'task' ? aTask(visitor, id) : queries[kind](visitor, id)
  const { rows } = await query.execute(db)
  return standingOf(kind, id, rows[0])
}

/** Kinds to which everybody's relation follows from who they are and whose members, and not from their roles. */
export type PlainKind = Exclude<SubjectKind, 'task'>

/** The same of whoever has a session's token, asked while the session is still being looked up: worth nothing unless there is one. */
export async function relationOfSession(
  db: Database,
  token: string,
  kind: PlainKind,
  id: string,
): Promise<Standing | null> {
  if (!isUuid(id)) return null
  const [row] = await ofSession[kind](db, hashOf(token), id)
  return standingOf(kind, id, row)
}

function standingOf(kind: SubjectKind, id: string, row: Row | undefined): Standing | null {
  if (!row) return null
  return {
    kind,
    id,
    relation: row.relation ?? 'none',
    isLead: row.is_lead,
    caseId: row.case_id,
    callId: row.call_id,
    organisation: row.organisation_id ? { id: row.organisation_id, name: row.organisation_name ?? '' } : null,
    status: row.status,
    wasSubmitted: row.was_submitted ?? true,
    stage: row.stage ?? 0,
    openedStage: row.opened_stage ?? 0,
    isHelped: row.is_helped,
    calls: row.calls ?? null,
    country: row.country ?? null,
    parties: row.parties ?? [],
  }
}

const queries: Record<PlainKind, (who: Who, id: string) => RawBuilder<Row>> = {
  call: (_, id) => sql`
    select null::text as relation, false as is_lead, f.id as case_id, f.id as call_id, null::uuid as organisation_id, null::text as organisation_name,
      f.status, f.stage, 0 as opened_stage, false as is_helped
    from case_file f where f.id = ${id} and f.kind = 'call'`,
  proposal: (who, id) => aProposal(who, sql`f.id = ${id}`),
  case: (who, id) => sql`
    select *, true as was_submitted, null::text as country, null::text[] as parties from (${queries.call(who, id)}) as a_call
    union all select *, null::text, null::text[] from (${queries.proposal(who, id)}) as a_proposal
    union all select * from (${queries.request(who, id)}) as a_request
    union all select * from (${queries.mission(who, id)}) as a_mission`,
  request: (who, id) => aRequest(who, sql`f.id = ${id} and f.kind = 'request'`, isExpertOfRequest(who, 'f.id')),
  mission: (who, id) => aRequest(who, sql`f.id = ${id} and f.kind = 'mission'`, isExpertOf(who, 'm')),
  expert: (who, id) => sql`
    select case when e.person_id = ${me(who)} then 'own' end as relation, ${nothingMore}
    from expert e where e.person_id = ${id}`,
  decision: (_, id) => sql`
    select null::text as relation, false as is_lead, d.case_id, d.call_id, null::uuid as organisation_id, null::text as organisation_name,
      d.status, d.stage, 0 as opened_stage, false as is_helped
    from decision d where d.id = ${id}`,
  evaluation: (who, id) => sql`
    select case when e.evaluator_id <> ${me(who)} then null when e.status = 'assigned' then 'undeclared'
        when e.status in ('declared', 'submitted') then 'assigned' when e.status = 'conflicted' then 'conflicted' end as relation,
      false as is_lead, f.id as case_id, f.call_id, null::uuid as organisation_id, null::text as organisation_name,
      e.status, e.stage, 0 as opened_stage, false as is_helped
    from evaluation e join case_file f on f.id = e.proposal_id
    where e.id = ${id} and (e.evaluator_id = ${me(who)} or not ${isConflicted(who, 'f.id')})`,
  organisation: (who, id) => sql`
    select ${membership(who, 'o.id')}, null::uuid as case_id, null::uuid as call_id, o.id as organisation_id, o.name as organisation_name,
      null::text as status, 0 as stage, 0 as opened_stage, o.by_letter as is_helped, ${callsOf} as calls
    from organisation o where o.id = ${id}`,
  person: (who, id) => sql`
    select case when p.id = ${me(who)} then 'own' end as relation, ${nothingMore}
    from person p where p.id = ${id}`,
  message: (who, id) => sql`
    select case when m.recipient_id = ${me(who)} and m.state not in ('held', 'withdrawn') then 'own' end as relation,
      false as is_lead, m.case_id, case when f.kind = 'call' then f.id else f.call_id end as call_id,
      null::uuid as organisation_id, null::text as organisation_name, m.state as status, 0 as stage, 0 as opened_stage, false as is_helped
    from message m left join case_file f on f.id = m.case_id where m.id = ${id}`,
  mail: (_, id) => sql`select null::text as relation, ${nothingMore} from captured_mail c where c.id = ${id}`,
}

const ofSession = Object.fromEntries(
  Object.entries(queries).map(([kind, query]) => [
    kind,
    prepared((_, sessionHash: Buffer, id: string) => asking({ sessionHash }, query({ sessionHash }, id))),
  ]),
) as Record<PlainKind, (db: Database, sessionHash: Buffer, id: string) => Promise<Row[]>>

const aTask = (visitor: Visitor, id: string): RawBuilder<Row> => sql`
  select case when ${isTaskOf(visitor)} then 'own' end as relation, false as is_lead, t.case_id,
    case when f.kind = 'call' then f.id else f.call_id end as call_id, null::uuid as organisation_id, null::text as organisation_name,
    t.state as status, t.stage, 0 as opened_stage, false as is_helped
  from task t join case_file f on f.id = t.case_id where t.id = ${id} and not ${isConflicted(visitor, 'f.id')}`

const nothingMore = sql`false as is_lead, null::uuid as case_id, null::uuid as call_id, null::uuid as organisation_id, null::text as organisation_name,
  null::text as status, 0 as stage, 0 as opened_stage, false as is_helped`

const membership = (who: Who, organisationColumn: string): RawBuilder<unknown> => sql`
    case when ${sql.ref(organisationColumn)} = any(${organisationsOf(who)}) then 'own' end as relation,
    ${sql.ref(organisationColumn)} = any(${ledBy(who)}) as is_lead`

/** The calls of an organisation `o` whose officers know of it: of what was submitted, or what they help with. */
const callsOf = sql`case when o.by_letter and not exists (select from proposal p where p.organisation_id = o.id)
    and not exists (select from request q where q.organisation_id = o.id) then null
  else coalesce((select array_agg(distinct f.call_id) from proposal a join case_file f on f.id = a.case_id
    where a.organisation_id = o.id and (${wasSubmitted('f')} or ${isHelped('f.id')})), '{}') end`

const aProposal = (who: Who, where: RawBuilder<unknown>): RawBuilder<Row> => sql`
  select case when r.conflicted then 'conflicted' when r.relation = 'own' then 'own' when r.assigned is null then null
      when r.assigned = 'assigned' then 'undeclared' else 'assigned' end as relation,
    r.is_lead, r.case_id, r.call_id, r.organisation_id, r.organisation_name, r.status, r.stage, r.opened_stage, r.is_helped, r.was_submitted
  from (
    select ${membership(who, 'o.id')}, f.id as case_id, f.call_id, o.id as organisation_id, o.name as organisation_name, f.status, f.stage,
      (select max(s.stage) from call_stage s where s.call_id = f.call_id and s.stage <= f.stage and s.opened_at is not null) as opened_stage,
      ${isHelped('f.id')} as is_helped, ${wasSubmitted('f')} as was_submitted, ${isConflicted(who, 'f.id')} as conflicted,
      (select e.status from evaluation e where e.proposal_id = f.id and e.stage = f.stage and e.evaluator_id = ${me(who)}
        and e.status in ('assigned', 'declared', 'submitted') limit 1) as assigned
    from case_file f join proposal p on p.case_id = f.id join organisation o on o.id = p.organisation_id
    where ${where}) r`

/** A request, or a mission with what its request says: whose it is, for which country, and which parties are consulted. */
const aRequest = (who: Who, where: RawBuilder<unknown>, isExpert: RawBuilder<unknown>): RawBuilder<Row> => sql`
  select case when r.relation = 'own' then 'own' when r.is_expert then 'expert' end as relation,
    r.is_lead, r.case_id, r.call_id, r.organisation_id, r.organisation_name, r.status, r.stage, r.opened_stage, r.is_helped, r.was_submitted, r.country, r.parties
  from (
    select ${membership(who, 'o.id')}, ${isExpert} as is_expert, f.id as case_id, null::uuid as call_id, o.id as organisation_id,
      o.name as organisation_name, f.status, f.stage, 0 as opened_stage, o.by_letter as is_helped,
      m.case_id is not null or ${wasSubmitted('f')} as was_submitted, q.country::text as country,
      coalesce((select array_agg(c.party) from consultation c where c.request_id = q.case_id), '{}') as parties
    from case_file f left join mission m on m.case_id = f.id join request q on q.case_id in (f.id, m.request_id)
      join organisation o on o.id = q.organisation_id
    where ${where}) r`
