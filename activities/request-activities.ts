import { lockForEngine } from '../db/case/take-step.ts'
import { takeUpCase } from '../db/case/take-up.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { requestBrief } from '../db/request/request-brief.ts'
import type { EngineContext } from '../domain/case/actor.ts'

/** The automatic steps of a request. */
export const createRequestActivities = (db: Database) => ({
  takeUpRequest: (id: string) => takeUpCase(db, id),
  requestBrief: (context: EngineContext) =>
    inTransaction(db, async (trx) => {
      await lockForEngine(trx, context)
      return requestBrief(trx, context.caseId)
    }),
})
