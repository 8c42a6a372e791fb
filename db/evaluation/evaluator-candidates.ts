import { sql } from 'kysely'
import { type Barrier, barrierOf, type Ties } from '../../domain/evaluation/assign.ts'
import { countsAsLoad } from '../../domain/evaluation/evaluation-status.ts'
import type { Database, Trx } from '../database.ts'

export type EvaluatorCandidate = { personId: string; name: string; load: number; barrier: Barrier | null }

type Row = Ties & { personId: string; name: string; load: number }

/**
 * Who holds the role of evaluator now for the call of a proposal, with the proposals given to them in this stage and what
 * bars them from this one. A conflict counts in every stage, and so does ever having belonged to the applicant.
 */
export async function candidatesFor(
  db: Database | Trx,
  about: { proposalId: string; stage: number },
): Promise<EvaluatorCandidate[]> {
  const { rows } = await sql<Row>`
    with about as materialized (
        select case_id, call_id, organisation_id, facility_now() as now from proposal where case_id = ${about.proposalId}),
      given as materialized (
        select e.evaluator_id, count(*)::integer as load from about
          join proposal o on o.call_id = about.call_id
          join evaluation e on e.proposal_id = o.case_id and e.stage = ${about.stage} and e.status = any(${[...countsAsLoad]})
        group by e.evaluator_id),
      own as materialized (
        select evaluator_id, stage, status from evaluation where proposal_id = ${about.proposalId})
    select p.id as "personId", p.name, coalesce(g.load, 0) as load,
      exists (select from membership m where m.person_id = p.id and m.organisation_id = about.organisation_id) as "isMember",
      exists (select from own where evaluator_id = p.id and status = 'conflicted') as "hasConflict",
      exists (select from own where evaluator_id = p.id and stage = ${about.stage} and status = any(${[...countsAsLoad]})) as "hasSeat",
      exists (select from own where evaluator_id = p.id and stage = ${about.stage} and status = 'replaced') as "wasReplaced"
    from about
      join person p on p.id in (
        select person_id from role_assignment r where r.role = 'evaluator' and (r.call_id is null or r.call_id = about.call_id)
          and r.from_at <= about.now and (r.to_at is null or r.to_at > about.now))
      left join given g on g.evaluator_id = p.id
    order by load, p.id`.execute(db)
  return rows.map(({ personId, name, load, ...ties }) => ({ personId, name, load, barrier: barrierOf(ties) }))
}
