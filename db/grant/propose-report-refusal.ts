import type { Actor } from '../../domain/case/actor.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { lockReport, moveReport, type ReportId } from './lock-report.ts'

/** The officer would refuse a report, which costs the grantee its period's money: another person has to agree. */
export async function proposeReportRefusal(
  trx: Trx,
  actor: Actor,
  { reason, ...id }: ReportId & { reason: string },
): Promise<void> {
  const { file, report } = await lockReport(trx, id, 'propose-refusal')
  moveReport(trx, report, {
    verb: 'propose-refusal',
    to: 'refusal-proposed',
    refusal_reason: reason,
    refusal_proposed_by: personOf(actor),
  })
  const asked = { kind: 'accept-report', about: String(report.period), answer: 'refusal-proposed' } as const
  const answered = await answerOpenTask(trx, file, actor, asked)
  const { period, kind, round } = report
  const detail = { period, kind, round }
  record(trx, file, {
    type: 'report.refusal-proposed',
    actor,
    ...answered,
    subject: String(period),
    reason,
    detail,
  })
}
