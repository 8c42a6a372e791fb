import type { Actor } from '../../domain/case/actor.ts'
import { addSpan } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { lockReport, moveReport, type ReportId } from './lock-report.ts'

/** The officer sends a report back with questions: the next round, due within the days that the rules give for it. */
export async function returnReport(
  trx: Trx,
  actor: Actor,
  { questions, ...id }: ReportId & { questions: string },
): Promise<{ dueAt: Date }> {
  const { file, report } = await lockReport(trx, id, 'return')
  const { rules, calendar, zone } = await rulesOfCall(trx, file.call_id!)
  const dueAt = addSpan(await facilityNow(trx), { days: rules.reporting.returnDays }, calendar)
  moveReport(trx, report, {
    verb: 'return',
    to: 'returned',
    questions,
    due_at: dueAt,
    round: report.round + 1,
    judged_by: personOf(actor),
  })
  const asked = { kind: 'accept-report', about: String(report.period), answer: 'returned' } as const
  const answered = await answerOpenTask(trx, file, actor, asked)
  const { period, kind, round } = report
  const detail = { period, kind, round, respondBy: dueAt.toISOString(), zone }
  record(trx, file, {
    type: 'report.returned',
    actor,
    ...answered,
    subject: String(period),
    reason: questions,
    detail,
  })
  return { dueAt }
}
