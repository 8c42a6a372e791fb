import { noteOverdueStage } from '../db/call/note-overdue-stage.ts'
import { openSubmissions } from '../db/call/open-submissions.ts'
import { remindDrafts } from '../db/call/remind-drafts.ts'
import { takeUpCall } from '../db/case/take-up.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { passing } from '../db/passing.ts'
import type { EngineContext } from '../domain/case/actor.ts'

/** The automatic steps of a call. */
export const createCallActivities = (db: Database) => ({
  takeUpCall: (id: string) => takeUpCall(db, id),
  openSubmissions: async (context: EngineContext, page: { size: number }) => {
    const opened = await inTransaction(db, (trx) => openSubmissions(trx, context, page))
    passing('opening/page-turned')
    return opened
  },
  remindDrafts: (context: EngineContext, reminder: { key: string }) =>
    inTransaction(db, (trx) => remindDrafts(trx, context, reminder)),
  noteOverdueStage: (context: EngineContext) => inTransaction(db, (trx) => noteOverdueStage(trx, context)),
})
