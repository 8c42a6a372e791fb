import type { Actor } from '../../domain/case/actor.ts'
import { checkAcceptance } from '../../domain/grant/check-report.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { lockReport, moveReport, type ReportId } from './lock-report.ts'
import { settleReport } from './settle-report.ts'

export type Acceptance = ReportId & { acceptedMinor: bigint; reason?: string | null }

/** The officer accepts a report's costs, all or with a reason less; the payment that follows from it becomes due. */
export async function acceptReport(
  trx: Trx,
  actor: Actor,
  { acceptedMinor, reason = null, ...id }: Acceptance,
): Promise<void> {
  const { file, report, reports } = await lockReport(trx, id, 'accept')
  const problems = checkAcceptance({ acceptedMinor, spentMinor: report.spent_minor!, reason })
  if (problems.length) throw invalidInput(problems)
  const judged = { accepted_minor: acceptedMinor, judged_by: personOf(actor), judged_at: await facilityNow(trx) }
  await moveReport(trx, report, { verb: 'accept', to: 'accepted', ...judged })
  const asked = { kind: 'accept-report', about: String(report.period), answer: 'accepted' } as const
  const answered = await answerOpenTask(trx, file, actor, asked)
  const settlement = await settleReport(trx, {
    file,
    report: { ...report, ...judged },
    reports: reports.map((one) => (one.period === report.period ? { ...one, ...judged } : one)),
  })
  await record(trx, file, {
    type: 'report.accepted',
    actor,
    ...answered,
    subject: String(report.period),
    ...(reason ? { reason } : {}),
    detail: {
      period: report.period,
      kind: report.kind,
      spentMinor: String(report.spent_minor),
      acceptedMinor: String(acceptedMinor),
      ...settlement,
    },
  })
}
