import { expireReserve } from '../db/award/expire-reserve.ts'
import { reserveBrief } from '../db/award/reserve-brief.ts'
import { lockForEngine } from '../db/case/take-step.ts'
import { takeUpProposal } from '../db/case/take-up.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { assignEvaluator } from '../db/evaluation/assign-evaluator.ts'
import { closeGrant } from '../db/grant/close-grant.ts'
import { grantBrief } from '../db/grant/grant-brief.ts'
import { prepareScreening } from '../db/proposal/prepare-screening.ts'
import type { EngineContext } from '../domain/case/actor.ts'

/** The automatic steps of a proposal and of the grant that it becomes. */
export const createProposalActivities = (db: Database) => ({
  takeUpProposal: (id: string) => takeUpProposal(db, id),
  prepareScreening: (context: EngineContext) => inTransaction(db, (trx) => prepareScreening(trx, context)),
  assignEvaluator: (context: EngineContext, seat: { seat: number; round: number }) =>
    inTransaction(db, (trx) => assignEvaluator(trx, context, seat)),
  expireReserve: (context: EngineContext) => inTransaction(db, (trx) => expireReserve(trx, context)),
  reserveBrief: (context: EngineContext) => inTransaction(db, (trx) => reserveBrief(trx, context)),
  closeGrant: (context: EngineContext) => inTransaction(db, (trx) => closeGrant(trx, context)),
  grantBrief: (context: EngineContext) =>
    inTransaction(db, async (trx) => {
      const [, brief] = await Promise.all([lockForEngine(trx, context), grantBrief(trx, context.caseId)])
      return brief
    }),
})
