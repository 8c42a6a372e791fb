import type { Actor } from '../../domain/case/actor.ts'
import { staleVersion } from '../../domain/shared/errors.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { addDocument, type KeptFile } from '../document/add-document.ts'
import { post } from '../transaction.ts'
import { lockReport, type Report, type ReportId } from './lock-report.ts'

/** What has been written so far; `version` is the one that the person opened. */
export type ReportContent = ReportId & {
  version: number
  narrative: string | null
  spentMinor: bigint | null
  document?: KeptFile | null
}

/** The slot of a period's document: one file, any number of versions. */
export const reportSlot = (period: number): string => `report-${period}`

/** Keeps a report that is being written, partly filled; nothing is sent. Two tabs do not overwrite each other. */
export async function saveReport(trx: Trx, actor: Actor, content: ReportContent): Promise<{ version: number }> {
  const { file, report } = await lockReport(trx, content, 'submit')
  return { version: await writeReport(trx, actor, { file, report, content }) }
}

type Writing = { file: CaseFile; report: Report; content: ReportContent }

/** Writes the content into a locked report, and its document into the next version of its slot. */
export async function writeReport(trx: Trx, actor: Actor, { file, report, content }: Writing): Promise<number> {
  if (content.version !== report.version) throw staleVersion('problem.report-changed')
  const version = report.version + 1
  post(
    trx,
    trx
      .updateTable('report')
      .set({ narrative: content.narrative, spent_minor: content.spentMinor, version })
      .where('proposal_id', '=', report.proposal_id)
      .where('period', '=', report.period),
  )
  if (content.document) await addDocument(trx, actor, file, { ...content.document, slot: reportSlot(report.period) })
  return version
}
