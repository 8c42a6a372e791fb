import type { Actor } from '../../domain/case/actor.ts'
import { checkReport } from '../../domain/grant/check-report.ts'
import { type Arrival, arrivalOf, type Elapsed } from '../../domain/shared/arrival.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import { facilityNow, json, type Trx } from '../database.ts'
import { reportToSubmit } from '../document/document-queries.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { lockReport, moveReport, type Report } from './lock-report.ts'
import { type ReportContent, reportSlot, writeReport } from './save-report.ts'

export type ReportSubmission = ReportContent & { elapsedMs?: Elapsed }
export type ReportReceipt = Arrival & { round: number; isLate: boolean }

/** Sends a period's report in: what was sent is kept round by round, and counts as in time by its arrival. Lifts a suspension. */
export async function submitReport(trx: Trx, actor: Actor, content: ReportSubmission): Promise<ReportReceipt> {
  const { file, report } = await lockReport(trx, content, 'submit')
  const problems = checkReport(content)
  if (problems.length) throw invalidInput(problems)
  await writeReport(trx, actor, { file, report, content })
  const receipt = await receiptFor(trx, report, content.elapsedMs)
  await insertSubmission(trx, actor, { file, report, content, receipt })
  moveReport(trx, report, {
    verb: 'submit',
    to: 'submitted',
    submitted_by: personOf(actor),
    submitted_at: receipt.arrivedAt,
    ...onBehalfColumns(actor),
    suspended_at: null,
  })
  const asked = { kind: 'report', about: String(report.period), answer: 'submitted' } as const
  const answered = await answerOpenTask(trx, file, actor, asked)
  const auditId = record(trx, file, {
    type: 'report.submitted',
    actor,
    ...answered,
    subject: String(report.period),
    detail: detailOf(report, receipt, content.spentMinor!),
  })
  registerOnBehalf(trx, file, auditId, actor)
  return receipt
}

async function receiptFor(trx: Trx, report: Report, elapsedMs?: Elapsed): Promise<ReportReceipt> {
  const arrival = arrivalOf(await facilityNow(trx), elapsedMs)
  return { round: report.round, ...arrival, isLate: arrival.arrivedAt > report.due_at }
}

type Sent = { file: CaseFile; report: Report; content: ReportSubmission; receipt: ReportReceipt }

async function insertSubmission(trx: Trx, actor: Actor, { file, report, content, receipt }: Sent): Promise<void> {
  const about = { caseId: file.id, stage: file.stage, slots: [reportSlot(report.period)] }
  const documents = json(await reportToSubmit(trx, about))
  post(
    trx,
    trx.insertInto('report_submission').values({
      proposal_id: file.id,
      period: report.period,
      round: report.round,
      narrative: content.narrative!,
      spent_minor: content.spentMinor!,
      documents,
      arrived_at: receipt.arrivedAt,
      accepted_at: receipt.acceptedAt,
      submitted_by: personOf(actor),
      ...onBehalfColumns(actor),
    }),
  )
}

const detailOf = (report: Report, { round, arrivedAt, isLate }: ReportReceipt, spentMinor: bigint) => ({
  period: report.period,
  kind: report.kind,
  round,
  spentMinor: String(spentMinor),
  arrivedAt: arrivedAt.toISOString(),
  isLate,
})
