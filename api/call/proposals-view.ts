import { listProposalsOfCall } from '../../db/call/call-proposal-queries.ts'
import { countByStatus, readCall } from '../../db/call/call-queries.ts'
import { type NextStep, nextSteps } from '../../db/case/next-step.ts'
import type { StatusRow } from '../../domain/case/status-table.ts'
import { type ProposalStatus, proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './call-head.ts'

/** The proposals of a call for officers: where each stands, and what it waits for. */
export async function proposalsView(request: Asked) {
  const { db, visitor, query } = request
  const call = await readCall(db, request.standing.id)
  const status = query.status && query.status in proposalStatus ? query.status : null
  const { rows, hasMore } = await listProposalsOfCall(db, visitor, call.id, { status, after: query.after ?? null })
  const steps = await nextSteps(
    db,
    rows.map((row) => row.id),
  )
  const here = (after: string | null) =>
    `${paths.callProposals(call.id)}?${new URLSearchParams({ ...(status ? { status } : {}), ...(after ? { after } : {}) })}`
  return {
    ...headOf(call, true),
    filters: await filtersOf(request, call.id, status),
    rows: rows.map((row) => ({ cells: cellsOf(row, steps.get(row.id)?.[0]) })),
    pages: { previous: query.after ? here(null) : null, next: hasMore ? here(rows.at(-1)!.reference) : null },
  }
}

/** All, or those of one status, each with how many there are. */
async function filtersOf({ db, visitor }: Asked, callId: string, current: string | null) {
  const all = { href: paths.callProposals(callId), text: { key: 'call.proposals.all' }, count: null }
  const counted = (await countByStatus(db, visitor, callId)).map(({ status, count }) => ({
    href: `${paths.callProposals(callId)}?status=${status}`,
    text: { key: `call.proposalStatus.${status}` },
    count,
    isCurrent: status === current,
  }))
  return [{ ...all, isCurrent: current === null }, ...counted]
}

type Row = Awaited<ReturnType<typeof listProposalsOfCall>>['rows'][number]

const cellsOf = (row: Row, step: NextStep | undefined) => [
  { text: { ref: row.reference }, href: paths.proposal(row.id) },
  [row.title, { text: row.organisation, soft: true as const }],
  row.country ? { country: row.country } : null,
  row.requested_minor === null ? null : { money: { amountMinor: row.requested_minor, currency: row.currency } },
  { text: { key: `call.proposalStatus.${row.status}` }, tag: toneOf(row.status) },
  row.hold_reason === null ? waitsFor(step) : { text: { key: 'call.proposals.onHold' }, tag: 'bad' },
]

const kinds: Record<StatusRow['tone'], string> = { waiting: '', active: 'open', good: 'good', due: 'due', bad: 'bad' }
const toneOf = (status: string): string => kinds[proposalStatus[status as ProposalStatus].tone]

function waitsFor(step: NextStep | undefined) {
  if (!step) return null
  const at = step.dueAt ?? step.nextAt
  const what = { key: step.task ? `call.task.${step.task.kind}` : `call.waitsFor.${step.wait}` }
  return at ? [what, { text: { instant: at }, soft: true as const }] : what
}
