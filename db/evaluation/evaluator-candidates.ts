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
    select p.id as "personId", p.name,
      (select count(*)::integer from evaluation e join case_file f on f.id = e.proposal_id
        where e.evaluator_id = p.id and e.stage = ${about.stage} and f.call_id = c.call_id and e.status = any(${[...countsAsLoad]})) as load,
      exists (select from membership m where m.person_id = p.id and m.organisation_id = c.organisation_id) as "isMember",
      exists (${evaluationsOf(about)} and e.status = 'conflicted') as "hasConflict",
      exists (${evaluationsOf(about)} and e.stage = ${about.stage} and e.status = any(${[...countsAsLoad]})) as "hasSeat",
      exists (${evaluationsOf(about)} and e.stage = ${about.stage} and e.status = 'replaced') as "wasReplaced"
    from proposal c join person p on exists (
      select from role_assignment r where r.person_id = p.id and r.role = 'evaluator' and (r.call_id is null or r.call_id = c.call_id)
        and r.from_at <= facility_now() and (r.to_at is null or r.to_at > facility_now()))
    where c.case_id = ${about.proposalId}
    order by load, p.id`.execute(db)
  return rows.map(({ personId, name, load, ...ties }) => ({ personId, name, load, barrier: barrierOf(ties) }))
}

const evaluationsOf = ({ proposalId }: { proposalId: string }) =>
  sql`select from evaluation e where e.proposal_id = ${proposalId} and e.evaluator_id = p.id`
