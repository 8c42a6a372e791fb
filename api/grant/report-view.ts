import { currentDocuments } from '../../db/document/document-queries.ts'
import { type GrantRow, grantById, submissionsOfReport } from '../../db/grant/grant-queries.ts'
import { type Report, reportsOf } from '../../db/grant/lock-report.ts'
import { reportSlot } from '../../db/grant/save-report.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { type AcceptedType, acceptAttribute } from '../../domain/document/accepted-types.ts'
import { reportStatus } from '../../domain/grant/grant-status.ts'
import { isRunning } from '../../domain/grant/next-matters.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { formatAmount } from '../../domain/shared/money.ts'
import type { Asked } from '../asked.ts'
import { documentView } from '../document/document-view.ts'
import { reportTag } from './grant-tag.ts'
import { headOf, isStaff } from './grant-view.ts'

export const narrativeLimit = 20_000
export const reportTypes: readonly AcceptedType[] = ['pdf', 'docx', 'odt', 'xlsx']

/** A period's report: to write for the grantee, to judge for the officer, to approve its refusal, or to read. */
export async function reportView(request: Asked) {
  const grant = await grantById(request.db, request.standing.id)
  const report = (await reportsOf(request.db, grant.id)).find(({ period }) => String(period) === request.params.period)
  if (!report) throw notFound('report')
  const staff = isStaff(request)
  const can = (verb: string) => isRunning(grant.status) && hasVerb(reportStatus, report.status, verb)
  const rounds = await roundsView(request, grant, report)
  const isFacilityDrafting = staff && !request.standing.isHelped
  return {
    ...headOf(grant, staff),
    ...headOfReport(grant, report, staff),
    version: request.version(report.version),
    questions: report.questions && can('submit') ? report.questions : null,
    canWrite: can('submit') && request.may('report.write'),
    onBehalf: await request.onBehalf('report.write'),
    document: isFacilityDrafting ? null : await draftedDocument(request, report),
    accept: acceptAttribute(reportTypes),
    limit: narrativeLimit,
    canJudge: can('accept') && request.may('report.judge'),
    outcomes: (['accept', 'return', 'refuse'] as const).map((value) => ({
      value,
      label: { key: `grant.report.outcome.${value}` },
      hint: { key: `grant.report.outcomeHint.${value}` },
    })),
    canDecideRefusal:
      can('refuse') &&
      request.may('report.approve-refusal') &&
      report.refusal_proposed_by !== request.visitor.person?.id,
    refusalReason: staff || report.status === 'refused' ? report.refusal_reason : null,
    rounds,
    accepted: report.accepted_minor === null ? null : { amountMinor: report.accepted_minor, currency: grant.currency },
    form: request.form(storedOf(grant, report, isFacilityDrafting)),
  }
}

const headOfReport = (grant: GrantRow, report: Report, staff: boolean) => ({
  period: report.period,
  kind: report.kind,
  fromOn: report.from_on,
  toOn: report.to_on,
  dueAt: report.due_at,
  round: report.round,
  currency: grant.currency,
  isSuspending: report.suspended_at !== null,
  state: reportTag(report.status, staff),
})

/** The draft belongs to the grantee: others do not see it, unless they are helping. */
function storedOf({ currency }: GrantRow, report: Report, isFacilityDrafting: boolean) {
  const spent = report.spent_minor === null ? '' : formatAmount(report.spent_minor, currency)
  const judged = { accepted: report.submitted_at ? spent : '' }
  if (isFacilityDrafting) return judged
  return { ...judged, narrative: report.narrative ?? '', spent }
}

async function roundsView(request: Asked, grant: GrantRow, report: Report) {
  const { db } = request
  const rounds = await submissionsOfReport(db, grant.id, report.period)
  return Promise.all(
    rounds.map(async (one) => ({
      round: one.round,
      by: one.by,
      onBehalfOf: onBehalfLine(one.on_behalf_of, isStaff(request) ? one.on_behalf_note : null),
      arrivedAt: one.arrived_at,
      rows: [
        {
          label: { key: 'grant.column.spent' },
          value: { money: { amountMinor: one.spent_minor, currency: grant.currency } },
        },
        { label: { key: 'grant.report.narrative' }, value: { lines: one.narrative } },
        {
          label: { key: 'grant.report.document' },
          value: one.documents.map(({ fileName }) => fileName).join(', ') || null,
        },
      ],
    })),
  )
}

async function draftedDocument({ db, standing }: Asked, report: Report) {
  const [row] = await currentDocuments(db, {
    caseId: standing.id,
    stage: standing.stage,
    slots: [reportSlot(report.period)],
  })
  return row ? documentView(standing.id, row) : null
}
