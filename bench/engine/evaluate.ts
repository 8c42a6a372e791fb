import { inTransaction } from '../../db/database.ts'
import { declareImpartiality } from '../../db/evaluation/declare-impartiality.ts'
import { submitEvaluation } from '../../db/evaluation/submit-evaluation.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { personActor } from '../../domain/case/actor.ts'
import type { Answer } from './people.ts'

/** An evaluator declares to be impartial and gives every question four points of five. */
export const evaluate: Answer = async ({ db, rules }, { caseId, stage, ownerId }) => {
  const evaluator = personActor(ownerId!)
  const { id } = await db
    .selectFrom('evaluation')
    .select('id')
    .where('proposal_id', '=', caseId)
    .where('stage', '=', stage)
    .where('evaluator_id', '=', ownerId)
    .executeTakeFirstOrThrow()
  await inTransaction(db, (trx) => declareImpartiality(trx, evaluator, { evaluationId: id, conflict: null }))
  const { version } = await db.selectFrom('evaluation').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  const scored = stageRules(rules, stage).grid.sections.filter((section) => 'questions' in section)
  const scores = Object.fromEntries(scored.flatMap(({ questions }) => questions.map(({ key }) => [key, 4])))
  const comments = Object.fromEntries(scored.map(({ key }) => [key, 'Clear and well argued.']))
  const evaluation = { evaluationId: id, version, scores, comments, committeeNote: null }
  await inTransaction(db, (trx) => submitEvaluation(trx, evaluator, evaluation))
}
