import { forbidden } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'

/** Whoever was given a proposal of the stage to evaluate does not approve what comes of it, by person. */
export async function assertNotEvaluator(
  trx: Trx,
  personId: string,
  about: { callId: string; stage: number },
): Promise<void> {
  const evaluation = await trx
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .select('e.id')
    .where('f.call_id', '=', about.callId)
    .where('e.stage', '=', about.stage)
    .where('e.evaluator_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  if (evaluation) throw forbidden('problem.evaluator-decides')
}
