import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import type { CaseFile } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { lockReport, moveReport, type Report, type ReportId } from './lock-report.ts'
import { settleReport } from './settle-report.ts'

export type RefusalDecision = ReportId & { approve: boolean; reason: string | null }

/** An approver, never who proposed it, refuses a report for good or lets the officer judge it once more. */
export async function decideReportRefusal(
  trx: Trx,
  actor: Actor,
  { approve, reason, ...id }: RefusalDecision,
): Promise<void> {
  const { file, report, reports } = await lockReport(trx, id, approve ? 'refuse' : 'keep')
  assertOtherPerson(actor, report.refusal_proposed_by)
  if (approve) return refuse(trx, actor, { file, report, reports })
  assertReason(reason)
  await keep(trx, actor, { file, report, reason })
}

async function refuse(
  trx: Trx,
  actor: Actor,
  { file, report, reports }: { file: CaseFile; report: Report; reports: Report[] },
): Promise<void> {
  const judged = { accepted_minor: 0n, judged_by: personOf(actor), judged_at: await facilityNow(trx) }
  await moveReport(trx, report, { verb: 'refuse', to: 'refused', ...judged })
  const answered = await answerOpenTask(trx, file, actor, { ...asked(report), answer: 'refused' })
  const settlement = await settleReport(trx, {
    file,
    report: { ...report, ...judged },
    reports: reports.map((one) => (one.period === report.period ? { ...one, ...judged } : one)),
  })
  const reason = report.refusal_reason!
  const detail = { ...detailOf(report), ...settlement }
  const auditId = await record(trx, file, {
    type: 'report.refused',
    actor,
    ...answered,
    subject: String(report.period),
    reason,
    detail,
  })
  await recordException(trx, {
    caseId: file.id,
    auditId,
    kind: 'refusal',
    reason,
    requestedBy: report.refusal_proposed_by!,
    approvedBy: personOf(actor),
  })
}

async function keep(
  trx: Trx,
  actor: Actor,
  { file, report, reason }: { file: CaseFile; report: Report; reason: string },
): Promise<void> {
  await moveReport(trx, report, { verb: 'keep', to: 'submitted', refusal_reason: null, refusal_proposed_by: null })
  const answered = await answerOpenTask(trx, file, actor, { ...asked(report), answer: 'declined' })
  const detail = detailOf(report)
  await record(trx, file, {
    type: 'report.refusal-declined',
    actor,
    ...answered,
    subject: String(report.period),
    reason,
    detail,
  })
}

const asked = ({ period }: Report) => ({ kind: 'approve-refusal', about: String(period) }) as const
const detailOf = ({ period, kind, round }: Report) => ({ period, kind, round })
