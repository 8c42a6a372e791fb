import { holdCase } from '../db/case/hold.ts'
import { noteEndOfProcedure } from '../db/case/note-end-of-procedure.ts'
import { noteSeen, openWait } from '../db/case/waits.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { actOnDueTask } from '../db/task/act-on-due-task.ts'
import { openTask, type TaskQuestion } from '../db/task/open-task.ts'
import type { EngineContext } from '../domain/case/actor.ts'

/** What every kind of case needs: tasks, waits, holds. */
export const createCaseActivities = (db: Database) => ({
  openTask: (context: EngineContext, question: TaskQuestion) =>
    inTransaction(db, (trx) => openTask(trx, context, question)),
  actOnDueTask: (context: EngineContext, taskId: string) =>
    inTransaction(db, (trx) => actOnDueTask(trx, context, taskId)),
  openWait: async (context: EngineContext, key: string, at: number | null) => ({
    position: await inTransaction(db, (trx) => openWait(trx, context, key, at)),
  }),
  noteSeen: async (context: EngineContext) => ({ position: await inTransaction(db, (trx) => noteSeen(trx, context)) }),
  holdCase: (caseId: string, reason: string) =>
    inTransaction(db, (trx) => holdCase(trx, { kind: 'engine', caseId, phaseNo: 0, seen: 0 }, caseId, reason)),
  noteEndOfProcedure: (context: EngineContext, runId: string) =>
    inTransaction(db, (trx) => noteEndOfProcedure(trx, context, runId)),
})
