import { sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'

/** An evaluation with the proposal that it is about; `isOver` when the proposal has left the phase that asked for it. */
export async function evaluationById(db: Database, id: string) {
  const row = await db
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('person', 'person.id', 'e.evaluator_id')
    .select((s) => [
      'e.id',
      'e.proposal_id',
      'e.stage',
      'e.seat',
      'e.round',
      'e.evaluator_id',
      'e.status',
      'e.scores',
      'e.comments',
      'e.committee_note',
      'e.total',
      'e.version',
      'e.submitted_at',
      'f.title',
      'f.reference',
      'p.call_id',
      'p.country',
      'p.currency',
      'o.name as applicant',
      'o.country as applicant_country',
      'person.name as evaluator',
      s.eb('f.phase_no', '<>', s.ref('e.phase_no')).$castTo<boolean>().as('is_over'),
      s
        .selectFrom('task as t')
        .select('t.due_at')
        .whereRef('t.case_id', '=', 'f.id')
        .whereRef('t.phase_no', '=', 'e.phase_no')
        .where('t.kind', '=', 'evaluate')
        .where('t.subject', '=', sql<string>`e.seat || '/' || e.round`)
        .as('due_at'),
    ])
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('evaluation')
  return row
}
export type EvaluationRow = Awaited<ReturnType<typeof evaluationById>>

/** An evaluator may read the proposal in the stage that they evaluate, and nothing more of it after a conflict. */
export async function mayReadProposal(db: Database, visitor: Visitor, proposalId: string): Promise<boolean> {
  const rows = await db
    .selectFrom('case_file as f')
    .select('f.id')
    .where('f.id', '=', proposalId)
    .where(casesVisibleTo(visitor))
    .execute()
  return rows.length > 0
}

/** What an applicant last submitted for a stage; evaluations exist only for stages that were opened. */
export async function submissionFor(db: Database, { proposal_id, stage }: { proposal_id: string; stage: number }) {
  return db
    .selectFrom('submission')
    .select(['answers', 'documents', 'accepted_at'])
    .where('proposal_id', '=', proposal_id)
    .where('stage', '=', stage)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** Every evaluation that a proposal had, by stage, seat and round, for whoever conducts the procedure. */
export async function evaluationsOfProposal(db: Database, proposalId: string) {
  return db
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .innerJoin('person', 'person.id', 'e.evaluator_id')
    .select((s) => [
      'e.id',
      'e.stage',
      'e.phase_no',
      'e.seat',
      'e.round',
      'e.status',
      'e.conflict',
      'e.scores',
      'e.total',
      'e.assigned_at',
      'e.submitted_at',
      'person.name as evaluator',
      s.eb('f.phase_no', '<>', s.ref('e.phase_no')).$castTo<boolean>().as('is_over'),
    ])
    .where('e.proposal_id', '=', proposalId)
    .orderBy('e.stage')
    .orderBy('e.phase_no')
    .orderBy('e.seat')
    .orderBy('e.round')
    .execute()
}
export type ProposalEvaluation = Awaited<ReturnType<typeof evaluationsOfProposal>>[number]

export async function stageScoresOf(db: Database, proposalId: string) {
  return db
    .selectFrom('stage_score')
    .select(['stage', 'total', 'sections', 'passes'])
    .where('proposal_id', '=', proposalId)
    .orderBy('stage')
    .execute()
}

/** The open tasks about evaluators on a proposal: seats that somebody must find a person for, and when evaluations are due. */
export async function evaluationTasksOf(db: Database, proposalId: string) {
  return db
    .selectFrom('task')
    .select(['kind', 'subject', 'due_at'])
    .where('case_id', '=', proposalId)
    .where('kind', 'in', ['find-evaluator', 'evaluate'])
    .where('state', '=', 'open')
    .orderBy('subject')
    .execute()
}

/** What the evaluators' page says of the proposal. */
export async function proposalHead(db: Database, proposalId: string) {
  const { call_id, ...head } = await db
    .selectFrom('case_file')
    .select(['reference', 'title', 'stage', 'call_id'])
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow()
  return { ...head, call_id: call_id! }
}
