import { notFound } from '../../domain/shared/errors.ts'
import type { WorkingCalendar } from '../../domain/shared/working-days.ts'
import type { TaskKind, TaskTerms } from '../../domain/task/task-kinds.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import type { Database, Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { callOf } from './call-of.ts'
import type { CaseFile } from './case-file.ts'

/** What the rules of a case's call, or of the facility, say of a kind of task, and the calendar in which it is counted. */
export async function termsOf(
  db: Database | Trx,
  file: CaseFile,
  kind: TaskKind,
): Promise<{ terms: TaskTerms; calendar: WorkingCalendar }> {
  const callId = callOf(file)
  const { rules, calendar } = callId ? await rulesOfCall(db, callId) : await rulesOfRequest(db, file.id)
  const terms = (rules.tasks as Partial<Record<TaskKind, TaskTerms>>)[kind]
  if (!terms) throw notFound('task-terms')
  return { terms, calendar }
}
