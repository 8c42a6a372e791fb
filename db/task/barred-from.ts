import { type RawBuilder, sql } from 'kysely'
import type { EngineContext } from '../../domain/case/actor.ts'
import { type Bar, barsOf } from '../../domain/task/four-eyes-tasks.ts'
import type { Trx } from '../database.ts'
import type { TaskQuestion } from './open-task.ts'

type Asked = Pick<EngineContext, 'caseId'> & { subject: string }

/**
 * Who may not answer a new task, as the record stands when it is asked: four eyes. The command that answers refuses them
 * by its own rule; this spares them being asked.
 */
export async function barredFrom(
  trx: Trx,
  { caseId }: EngineContext,
  { kind, subject = '' }: TaskQuestion,
): Promise<string[]> {
  const bars = barsOf(kind)
  if (bars.length === 0) return []
  const named = sql.join(
    bars.map((bar) => persons[bar]({ caseId, subject })),
    sql` union `,
  )
  const { rows } = await sql<{ person_id: string }>`
    select person_id from (${named}) as named where person_id is not null order by person_id`.execute(trx)
  return rows.map(({ person_id }) => person_id)
}

const persons: Record<Bar, (asked: Asked) => RawBuilder<unknown>> = {
  'wrote-the-draft': ({ caseId }) => sql`
    select actor_id as person_id from audit_entry where case_id = ${caseId} and type in ('call.drafted', 'call.redrafted')`,
  'drafted-the-decision': ({ caseId }) => sql`
    select drafted_by as person_id from decision where case_id = ${caseId} and status = 'proposed'`,
  evaluated: ({ caseId }) => sql`
    select e.evaluator_id as person_id from decision d
      join case_file f on f.call_id = d.call_id
      join evaluation e on e.proposal_id = f.id and e.stage = d.stage
      where d.case_id = ${caseId} and d.status = 'proposed'`,
  'proposed-the-revocation': ({ caseId }) => sql`
    select proposed_by as person_id from revocation where proposal_id = ${caseId} and status = 'proposed'`,
  'proposed-the-refusal': ({ caseId, subject }) => sql`
    select refusal_proposed_by as person_id from report where proposal_id = ${caseId} and period = ${Number(first(subject))}`,
  'proposed-the-termination': ({ caseId }) => sql`
    select proposed_by as person_id from termination where proposal_id = ${caseId} and status = 'proposed'`,
  'entered-the-account': ({ caseId }) => sql`
    (select b.entered_by as person_id from proposal p join bank_account b on b.organisation_id = p.organisation_id
      where p.case_id = ${caseId} order by b.version desc limit 1)`,
  'ordered-the-payment': ({ subject }) => sql`select ordered_by as person_id from payment where id = ${first(subject)}`,
  'assessed-the-request': ({ caseId }) => sql`
    select assessed_by as person_id from assessment where request_id = ${caseId} and judgement is null`,
  'ordered-the-fee': ({ caseId }) => sql`select ordered_by as person_id from fee where mission_id = ${caseId}`,
  'is-the-expert': ({ caseId }) => sql`select expert_id as person_id from mission where case_id = ${caseId}`,
}

/** Subjects are `what/round`. */
const first = (subject: string): string => subject.split('/')[0]!
