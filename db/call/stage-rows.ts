import type { Selectable } from 'kysely'
import type { StageDates } from '../../domain/call/calendar.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'
import type { CallStageTable } from '../schema/call-stage.ts'

export type CallStage = Selectable<CallStageTable>

/** The dates of a call's stages in order; none before publication. */
export const callStages = (db: Database | Trx, callId: string): Promise<CallStage[]> =>
  db.selectFrom('call_stage').selectAll().where('call_id', '=', callId).orderBy('stage').execute()

export async function callStage(db: Database | Trx, callId: string, stage: number): Promise<CallStage> {
  const row = (await callStages(db, callId)).find((one) => one.stage === stage)
  if (!row) throw notFound('stage')
  return row
}

/** A stage's dates as columns. */
export const stageColumns = (dates: StageDates) => ({
  opens_at: dates.opensAt,
  deadline_at: dates.deadlineAt,
  questions_until: dates.questionsUntil,
  answers_until: dates.answersUntil,
  evaluate_by: dates.evaluateBy,
})
