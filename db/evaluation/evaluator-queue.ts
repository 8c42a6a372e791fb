import { sql } from 'kysely'
import { type EvaluationStatus, stillToDo } from '../../domain/evaluation/evaluation-status.ts'
import type { Database } from '../database.ts'

/**
 * An evaluator's queue: what is to be done, the earliest due first, then what was submitted, the latest first. What was
 * taken back, conflicted or overtaken by a withdrawal is not in it, not even by its title.
 */
export async function queueOf(db: Database, evaluatorId: string) {
  return db
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .innerJoin('case_file as c', 'c.id', 'f.call_id')
    .innerJoin('call', 'call.case_id', 'c.id')
    .leftJoin('task as t', (join) =>
      join
        .onRef('t.case_id', '=', 'f.id')
        .onRef('t.phase_no', '=', 'e.phase_no')
        .on('t.kind', '=', 'evaluate')
        .on('t.subject', '=', sql<string>`e.seat || '/' || e.round`)
        .on('t.state', '=', 'open'),
    )
    .select([
      'e.id',
      'e.status',
      'e.stage',
      'e.total',
      'e.submitted_at',
      'f.title',
      'f.reference',
      'f.call_id',
      'c.title as call_title',
      't.due_at',
      'call.zone',
    ])
    .where('e.evaluator_id', '=', evaluatorId)
    .where((w) =>
      w.or([w('e.status', '=', 'submitted'), w.and([w('e.status', 'in', stillToDo), w('t.id', 'is not', null)])]),
    )
    .orderBy(sql`e.status = 'submitted'`)
    .orderBy('t.due_at')
    .orderBy('e.submitted_at', 'desc')
    .orderBy('e.id')
    .limit(200)
    .execute()
}
export type QueuedEvaluation = Awaited<ReturnType<typeof queueOf>>[number] & { status: EvaluationStatus }

/** An evaluator's own totals in a stage of a call: what a median is made of. */
export async function ownTotals(
  db: Database,
  about: { evaluatorId: string; callId: string; stage: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .select('e.total')
    .where('e.evaluator_id', '=', about.evaluatorId)
    .where('f.call_id', '=', about.callId)
    .where('e.stage', '=', about.stage)
    .where('e.status', '=', 'submitted')
    .where('e.total', 'is not', null)
    .execute()
  return rows.map((row) => row.total!)
}
