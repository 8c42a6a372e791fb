import type { Selectable } from 'kysely'
import { hasVerb, mayGo } from '../../domain/case/status-table.ts'
import { type ReportStatus, reportStatus } from '../../domain/grant/grant-status.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Database, Trx } from '../database.ts'
import type { ReportTable } from '../schema/report.ts'
import { post } from '../transaction.ts'
import { lockRunning } from './lock-grant.ts'

export type Report = Selectable<ReportTable>
export type ReportId = { proposalId: string; period: number }

export async function reportsOf(db: Database | Trx, proposalId: string): Promise<Report[]> {
  return db.selectFrom('report').selectAll().where('proposal_id', '=', proposalId).orderBy('period').execute()
}

/** A period's report of a running grant, locked with its case, in a status that has the verb. */
export async function lockReport(
  trx: Trx,
  { proposalId, period }: ReportId,
  verb: string,
): Promise<{ file: CaseFile; report: Report; reports: Report[] }> {
  const [file, reports] = await Promise.all([lockRunning(trx, proposalId), reportsOf(trx, proposalId)])
  const report = reports.find((one) => one.period === period)
  if (!report) throw notFound('report')
  if (!hasVerb(reportStatus, report.status, verb)) throw invalidTransition(`problem.report-cannot-${verb}`)
  return { file, report, reports }
}

type Move = { verb: string; to: ReportStatus } & Partial<Omit<Report, 'proposal_id' | 'period' | 'status'>>

/** Moves a report by a verb of its status table and writes what comes with it. */
export function moveReport(trx: Trx, report: Report, { verb, to, ...columns }: Move): void {
  if (!mayGo(reportStatus, report.status, verb, to)) throw invalidTransition(`problem.report-cannot-${verb}`)
  post(
    trx,
    trx
      .updateTable('report')
      .set({ ...columns, status: to })
      .where('proposal_id', '=', report.proposal_id)
      .where('period', '=', report.period),
  )
}
