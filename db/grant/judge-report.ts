import type { Actor } from '../../domain/case/actor.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import { personOf } from '../audit/on-behalf.ts'
import type { CaseFile } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { moveReport, type Report } from './lock-report.ts'
import { settleReport } from './settle-report.ts'

type Judgement = {
  file: CaseFile
  report: Report
  reports: readonly Report[]
  as: { verb: 'accept'; to: 'accepted' } | { verb: 'refuse'; to: 'refused' }
  acceptedMinor: bigint
  /** The task that asked for this judgement. */
  kind: TaskKind
}

/** A report is judged for good: so much of it is accepted, whoever was asked has answered, and what follows is due. */
export async function judgeReport(trx: Trx, actor: Actor, judgement: Judgement) {
  const { file, report, reports, as, acceptedMinor, kind } = judgement
  const judged = { accepted_minor: acceptedMinor, judged_by: personOf(actor), judged_at: await facilityNow(trx) }
  moveReport(trx, report, { ...as, ...judged })
  const asked = { kind, about: String(report.period), answer: as.to }
  const answered = await answerOpenTask(trx, file, actor, asked)
  const settlement = await settleReport(trx, {
    file,
    report: { ...report, ...judged },
    reports: reports.map((one) => (one.period === report.period ? { ...one, ...judged } : one)),
  })
  return { answered, settlement }
}
