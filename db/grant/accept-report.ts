import type { Actor } from '../../domain/case/actor.ts'
import { checkAcceptance } from '../../domain/grant/check-report.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { judgeReport } from './judge-report.ts'
import { lockReport, type ReportId } from './lock-report.ts'

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
  const { answered, settlement } = await judgeReport(trx, actor, {
    file,
    report,
    reports,
    as: { verb: 'accept', to: 'accepted' },
    acceptedMinor,
    kind: 'accept-report',
  })
  record(trx, file, {
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
