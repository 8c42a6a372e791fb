import { z } from 'zod'
import { acceptReport } from '../../db/grant/accept-report.ts'
import { decideReportRefusal } from '../../db/grant/decide-report-refusal.ts'
import { grantById } from '../../db/grant/grant-queries.ts'
import { proposeReportRefusal } from '../../db/grant/propose-report-refusal.ts'
import { returnReport } from '../../db/grant/return-report.ts'
import { saveReport } from '../../db/grant/save-report.ts'
import { submitReport } from '../../db/grant/submit-report.ts'
import { checkDocument } from '../../domain/document/accepted-types.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText, version } from '../fields.ts'
import { data, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { amountIn } from './amount-in.ts'
import { narrativeLimit, reportTypes, reportView } from './report-view.ts'

const content = z.object({ version, narrative: optionalText(narrativeLimit), spent: optionalText(30) })
const judgement = z.object({
  outcome: choice(['accept', 'return', 'refuse']),
  accepted: optionalText(30),
  questions: optionalText(4000),
  reason: optionalText(4000),
})
const refusal = z.object({ approve: choice(['yes', 'no']), reason: optionalText(4000) })
const files = { most: 2, mostBytes: 25_000_000 }

export const reportRoutes = (routes: Routes): void => {
  routes.get(paths.report(':id', ':period'), 'report.read', showReport)
  routes.post(paths.report(':id', ':period'), 'report.write', save, { body: content, form: showReport, files })
  routes.post(paths.reportSubmission(':id', ':period'), 'report.write', submit, {
    body: content,
    form: showReport,
    files,
  })
  routes.post(paths.reportJudgement(':id', ':period'), 'report.judge', judge, { body: judgement, form: showReport })
  routes.post(paths.reportRefusal(':id', ':period'), 'report.approve-refusal', decideRefusal, {
    body: refusal,
    form: showReport,
  })
}

async function showReport(request: Asked): Promise<Reply> {
  return page('grant/report', await reportView(request))
}

async function save(request: Asked): Promise<Reply> {
  const report = await contentOf(request)
  const saved = await request.command((trx) => saveReport(trx, request.actor(), report))
  if (request.isAutosave) return data({ version: saved.version, savedAt: await request.now() })
  return seeOther(addressOf(request), 'grant.notice.report-saved')
}

async function submit(request: Asked): Promise<Reply> {
  const report = await contentOf(request)
  const elapsedMs = request.elapsedMs
  await request.command((trx) => submitReport(trx, request.actor(), { ...report, elapsedMs }))
  return seeOther(addressOf(request), 'grant.notice.report-submitted')
}

/** What was typed, and the file that came with it. */
async function contentOf(request: Asked) {
  const { spent, ...typed } = request.parse(content)
  const spentMinor = spent === null ? null : amountIn(spent, { currency: await currencyOf(request), field: 'spent' })
  const document = request.files.find(({ field }) => field === 'document') ?? null
  if (document) {
    const problems = checkDocument('document', reportTypes, document)
    if (problems.length) throw invalidInput(problems)
    await document.keep()
  }
  return { ...idOf(request), ...typed, spentMinor, document }
}

async function judge(request: Asked): Promise<Reply> {
  const { outcome, accepted, questions, reason } = request.parse(judgement)
  const report = idOf(request)
  if (outcome === 'accept') {
    const acceptedMinor = amountIn(needed('accepted', accepted), {
      currency: await currencyOf(request),
      field: 'accepted',
    })
    await request.command((trx) => acceptReport(trx, request.actor(), { ...report, acceptedMinor, reason }))
  } else if (outcome === 'return') {
    const asked = { ...report, questions: needed('questions', questions) }
    await request.command((trx) => returnReport(trx, request.actor(), asked))
  } else {
    const proposed = { ...report, reason: needed('reason', reason) }
    await request.command((trx) => proposeReportRefusal(trx, request.actor(), proposed))
  }
  return seeOther(paths.grant(report.proposalId), `grant.notice.report-${outcome}`)
}

const messages = {
  accepted: 'problem.accepted-needed',
  questions: 'problem.questions-needed',
  reason: 'problem.reason-needed',
} as const

function needed(field: keyof typeof messages, typed: string | null): string {
  if (typed === null) throw invalidInput([{ field, message: messages[field] }])
  return typed
}

async function decideRefusal(request: Asked): Promise<Reply> {
  const { approve, reason } = request.parse(refusal)
  const decision = { ...idOf(request), approve: approve === 'yes', reason }
  await request.command((trx) => decideReportRefusal(trx, request.actor(), decision))
  return seeOther(paths.grant(request.standing.id), `grant.notice.refusal-${approve}`)
}

const idOf = ({ standing, params }: Asked) => ({ proposalId: standing.id, period: Number(params.period) })
const addressOf = ({ standing, params }: Asked) => paths.report(standing.id, params.period!)
const currencyOf = async ({ db, standing }: Asked): Promise<string> => (await grantById(db, standing.id)).currency
