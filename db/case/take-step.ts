import type { EngineContext } from '../../domain/case/actor.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { type CaseFile, lockCase, setSeen } from './case-file.ts'

/** Locks the workflow's case, notes how far the workflow has taken its events up, and ends the waits that it has dealt with. */
export async function lockForEngine(trx: Trx, context: EngineContext): Promise<CaseFile> {
  const file = await lockCase(trx, context.caseId)
  setSeen(trx, file, context.seen)
  if (context.closes?.length) {
    const passed = trx
      .deleteFrom('wait')
      .where('case_id', '=', file.id)
      .where('key', 'in', [...context.closes])
    post(trx, passed)
  }
  return file
}

/** The workflow's idea of the case is out of date, or the case is on hold: automatic steps do nothing. */
export const isMoot = (file: CaseFile, context: EngineContext): boolean =>
  file.phase_no !== context.phaseNo || file.hold_reason !== null

/**
 * Runs an automatic step once per (case, phase, step, subject): a retry, or a workflow rebuilt from the record, gets
 * the first result. Returns undefined when the step is moot.
 */
export async function takeStep<T>(
  trx: Trx,
  context: EngineContext,
  step: { name: string; subject?: string; lockFirst?: (trx: Trx) => Promise<unknown> },
  act: (file: CaseFile) => Promise<T>,
): Promise<{ file: CaseFile; result: T | undefined }> {
  const key = { case_id: context.caseId, phase_no: context.phaseNo, step: step.name, subject: step.subject ?? '' }
  const [, file, taken] = await Promise.all([step.lockFirst?.(trx), lockForEngine(trx, context), findStep(trx, key)])
  if (taken) return { file, result: taken.result as T }
  if (isMoot(file, context)) return { file, result: undefined }
  const result = await act(file)
  const done = trx.insertInto('step').values({ ...key, result: json(result ?? null) })
  post(trx, done)
  return { file, result }
}

type StepKey = { case_id: string; phase_no: number; step: string; subject: string }

const findStep = (trx: Trx, { case_id, phase_no, step, subject }: StepKey) =>
  trx
    .selectFrom('step')
    .select('result')
    .where('case_id', '=', case_id)
    .where('phase_no', '=', phase_no)
    .where('step', '=', step)
    .where('subject', '=', subject)
    .executeTakeFirst()
