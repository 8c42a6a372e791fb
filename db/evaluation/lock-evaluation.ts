import type { Selectable } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { evaluationStatus } from '../../domain/evaluation/evaluation-status.ts'
import { forbidden, invalidTransition, notFound, staleVersion } from '../../domain/shared/errors.ts'
import { type CaseFile, lockIfThere } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import type { EvaluationTable } from '../schema/evaluation.ts'

export type Evaluation = Selectable<EvaluationTable>
export type LockedEvaluation = { file: CaseFile; evaluation: Evaluation }

/** An evaluation with its proposal locked. */
export async function lockEvaluation(trx: Trx, id: string): Promise<LockedEvaluation> {
  const [file, evaluation] = await Promise.all([lockIfThere(trx, proposalOf(trx, id)), readEvaluation(trx, id)])
  if (!file || !evaluation) throw notFound('evaluation')
  return { file, evaluation }
}

/** The same after its call, where a command may complete the stage. */
export async function lockEvaluationWithCall(trx: Trx, id: string): Promise<LockedEvaluation & { call: CaseFile }> {
  const [locked, evaluation] = await Promise.all([lockProposal(trx, proposalOf(trx, id)), readEvaluation(trx, id)])
  if (!evaluation) throw notFound('evaluation')
  return { ...locked, evaluation }
}

const proposalOf = (trx: Trx, id: string) =>
  trx.selectFrom('evaluation').select('proposal_id').where('id', '=', id).$asScalar()

const readEvaluation = (trx: Trx, id: string) =>
  trx.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst()

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
