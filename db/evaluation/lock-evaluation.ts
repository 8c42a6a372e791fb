import type { Selectable } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { evaluationStatus } from '../../domain/evaluation/evaluation-status.ts'
import { forbidden, invalidTransition, notFound, staleVersion } from '../../domain/shared/errors.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { EvaluationTable } from '../schema/evaluation.ts'

export type Evaluation = Selectable<EvaluationTable>
export type LockedEvaluation = { file: CaseFile; evaluation: Evaluation }

/** The call of an evaluation, locked: before the proposal, where a command may complete the stage. */
export async function lockCallOfEvaluation(trx: Trx, id: string): Promise<CaseFile> {
  const call = await lockCallOf(trx, await proposalOf(trx, id))
  if (!call) throw notFound('call')
  return call
}

/** An evaluation with its proposal locked. */
export async function lockEvaluation(trx: Trx, id: string): Promise<LockedEvaluation> {
  const file = await lockCase(trx, await proposalOf(trx, id), 'proposal')
  const evaluation = await trx.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { file, evaluation }
}

async function proposalOf(trx: Trx, id: string): Promise<string> {
  const found = await trx.selectFrom('evaluation').select('proposal_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('evaluation')
  return found.proposal_id
}

/** Nobody evaluates in another's name. */
export function assertOwn(actor: Actor, evaluation: Evaluation): void {
  if (actor.kind !== 'person' || actor.personId !== evaluation.evaluator_id)
    throw forbidden('problem.not-your-evaluation')
}

/** The evaluation is still asked for, and stands where this can be done with it. */
export function assertCan(verb: string, { file, evaluation }: LockedEvaluation): void {
  if (file.phase_no !== evaluation.phase_no) throw invalidTransition('problem.evaluation-over')
  if (!hasVerb(evaluationStatus, evaluation.status, verb))
    throw invalidTransition(`problem.evaluation-${evaluation.status}`)
}

export function assertVersion(evaluation: Evaluation, version: number): void {
  if (evaluation.version !== version) throw staleVersion('problem.evaluation-stale')
}
