import {
  countVerifying,
  type DecisionLine,
  type DecisionRow,
  decisionById,
  lettersOfDecision,
  linesOfDecision,
  openTasks,
} from '../../db/award/decision-queries.ts'
import { type EnvelopeFigures, envelopeFigures } from '../../db/budget/envelope-queries.ts'
import { rulesOfCall } from '../../db/call/call-rules.ts'
import { isAgainstRanking } from '../../domain/award/choose.ts'
import { decisionStatus } from '../../domain/award/decision-status.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'
import { decisionTag, outcomeTag, shownTag } from './outcome-tag.ts'

/** A decision to read, and what its reader may do with it: approve or send back, look at the letters and release them, take it back. */
export async function decisionView(request: Asked) {
  const { db, standing } = request
  const decision = await decisionById(db, standing.id)
  const lines = await linesOfDecision(db, decision.id)
  const { rules } = await rulesOfCall(db, decision.call_id)
  const stage = stageRules(rules, decision.stage)
  return {
    ...headOf(decision, stage.name),
    tag: decisionTag(decision.status),
    justification: decision.justification,
    sentBack: decision.sent_back_reason,
    people: peopleRows(decision),
    meter: await envelopeMeter(request, decision.call_id),
    ...awardedTogether(lines, await envelopeFigures(db, decision.call_id)),
    departures: lines.filter(departs).map((line) => departureOf(line)),
    columns: ['rank', 'proposal', 'country', 'scored', 'amount', 'computed', 'outcome', 'awarded'].map((name) => ({
      label: { key: `award.column.${name}` },
      isNumber: ['rank', 'scored', 'amount', 'awarded'].includes(name),
    })),
    rows: lines.map((line) => ({ cells: cellsOf(line) })),
    verifying: await countVerifying(db, decision.id),
    ...(await offers(request, decision)),
    form: request.form(),
  }
}

/** What the decision spends beside what there is, while it waits; later the meter says it. */
function awardedTogether(lines: readonly DecisionLine[], envelope: EnvelopeFigures | null) {
  const amountMinor = lines.reduce((sum, line) => sum + (line.amount_minor ?? 0n), 0n)
  if (!envelope || amountMinor === 0n) return { awarded: null, free: null }
  const money = (minor: bigint) => ({ amountMinor: minor, currency: envelope.currency })
  return { awarded: money(amountMinor), free: money(envelope.available) }
}

export const headOf = (decision: DecisionRow, stageName: string) => ({
  id: decision.id,
  kind: decision.kind,
  callId: decision.call_id,
  callTitle: decision.call_title,
  proposalId: decision.kind === 'stage' ? null : decision.case_id,
  stage: decision.stage,
  stageName,
})

/** Whoever drafted it is told that another person must approve; who may, is shown the forms when they are asked. */
async function offers(request: Asked, decision: DecisionRow) {
  const asked = (
    await openTasks(request.db, decision.case_id, ['approve', 'approve-anew', 'release', 'release-anew'])
  ).map(({ kind }) => kind)
  const isProposed = hasVerb(decisionStatus, decision.status, 'approve')
  const isApproved = hasVerb(decisionStatus, decision.status, 'release')
  const letters = request.may('letters.preview') ? await lettersOfDecision(request.db, decision.id) : []
  return {
    approval: isProposed
      ? approvalFor(
          request,
          decision,
          asked.some((kind) => kind.startsWith('approve')),
        )
      : null,
    letters: isApproved || letters.length > 0 ? letters.length : null,
    mayRelease: isApproved && request.may('decision.release'),
    mayRevise: isApproved && request.may('decision.revise'),
    maySeeLetters: request.may('letters.preview'),
  }
}

/** What the reader has to do with its approval: nothing, if they drafted it or may not. */
function approvalFor(request: Asked, decision: DecisionRow, isAsked: boolean): 'own' | 'asked' | 'soon' | null {
  if (decision.drafted_by === request.visitor.person?.id) return 'own'
  if (!request.may('decision.approve')) return null
  return isAsked ? 'asked' : 'soon'
}

function peopleRows(decision: DecisionRow) {
  const row = (name: string, who: string | null, at: Date | null) =>
    who && at
      ? [{ label: { key: `award.decision.${name}` }, value: [who, { text: { instant: at }, soft: true as const }] }]
      : []
  return [
    ...row('drafted', decision.drafter, decision.drafted_at),
    ...row('approved', decision.approver, decision.approved_at),
    ...row('released', decision.releaser, decision.released_at),
  ]
}

const money = (line: DecisionLine, amountMinor: bigint | null) =>
  amountMinor === null ? null : { money: { amountMinor, currency: line.currency } }

const departs = (line: DecisionLine): boolean =>
  isAgainstRanking(line) || (line.amount_minor !== null && line.amount_minor !== line.requested_minor)

/** What was chosen otherwise than the ranking computes it: the first thing that an approver reads. */
const departureOf = (line: DecisionLine) => ({
  reference: line.reference,
  href: paths.proposal(line.id),
  title: line.title,
  computed: outcomeTag(line.computed),
  outcome: outcomeTag(line.outcome),
  amount: line.amount_minor === null ? null : { amountMinor: line.amount_minor, currency: line.currency },
  reason: line.reason,
})

const cellsOf = (line: DecisionLine) => [
  line.rank,
  [
    { text: { ref: line.reference }, href: paths.proposal(line.id) },
    line.title,
    { text: line.organisation, soft: true as const },
  ],
  { country: line.country },
  { number: line.score },
  money(line, line.requested_minor),
  { text: { key: `award.outcome.${line.computed}` }, soft: true as const },
  shownTag(outcomeTag(line.outcome)),
  money(line, line.amount_minor),
]
