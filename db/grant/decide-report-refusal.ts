import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { judgeReport } from './judge-report.ts'
import { lockReport, moveReport, type Report, type ReportId } from './lock-report.ts'

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
  const { answered, settlement } = await judgeReport(trx, actor, {
    file,
    report,
    reports,
    as: { verb: 'refuse', to: 'refused' },
    acceptedMinor: 0n,
    kind: 'approve-refusal',
  })
  const reason = report.refusal_reason!
  const detail = { ...detailOf(report), ...settlement }
  const auditId = record(trx, file, {
    type: 'report.refused',
    actor,
    ...answered,
    subject: String(report.period),
    reason,
    detail,
  })
  recordException(trx, {
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
  moveReport(trx, report, { verb: 'keep', to: 'submitted', refusal_reason: null, refusal_proposed_by: null })
  const asked = { kind: 'approve-refusal', about: String(report.period), answer: 'declined' } as const
  const answered = await answerOpenTask(trx, file, actor, asked)
  const detail = detailOf(report)
  record(trx, file, {
    type: 'report.refusal-declined',
    actor,
    ...answered,
    subject: String(report.period),
    reason,
    detail,
  })
}

const detailOf = ({ period, kind, round }: Report) => ({ period, kind, round })
