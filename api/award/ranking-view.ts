import { evaluatorTotals, lastOfStage, namesOfProposals } from '../../db/award/decision-queries.ts'
import { rankStage } from '../../db/award/rank-stage.ts'
import { ineligibleInStage } from '../../db/award/stage-candidates.ts'
import { readCall } from '../../db/call/call-queries.ts'
import { outcomesOf, type Proposed } from '../../domain/award/propose-outcomes.ts'
import type { StageRules } from '../../domain/call/rule-set.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked, Form } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'
import { inPoints } from '../evaluation/grid-view.ts'
import { outcomeTag, shownTag } from './outcome-tag.ts'

/** The ranking of a stage as it is computed now, and the choices that an officer may make in it. */
export async function rankingView(request: Asked, stage: number) {
  const { db, standing } = request
  const call = await readCall(db, standing.id)
  const { stageRule, envelope, proposed } = await rankStage(db, call.id, stage)
  const ineligible = await ineligibleInStage(db, call.id, stage)
  const names = await namesOfProposals(
    db,
    [...proposed, ...ineligible].map(({ proposalId }) => proposalId),
  )
  const totals = await evaluatorTotals(db, call.id, stage)
  const last = await lastOfStage(db, call.id, stage)
  const money = (amountMinor: bigint) => ({ amountMinor, currency: envelope.currency })
  const form = request.form(
    Object.fromEntries(proposed.map((one) => [`entries.${one.proposalId}.outcome`, one.computed])),
  )
  const mayRank = call.status === 'ranking' && request.may('decision.rank')
  return {
    id: call.id,
    title: call.title,
    stage,
    stageName: stageRule.name,
    isRanked: call.status === 'ranking',
    mayRank,
    rule: selectionSaid(stageRule),
    meter: await envelopeMeter(request, call.id),
    returned:
      last && (last.status === 'sent-back' || last.status === 'superseded')
        ? { status: last.status, reason: last.sent_back_reason }
        : null,
    columns: columnsOf(stageRule),
    rows: rowsOf(proposed, { stageRule, totals, names, money }),
    choices: mayRank ? proposed.map((one) => choiceOf(one, { stageRule, names, money, form })) : [],
    ineligible: ineligible.map(({ proposalId, reason }) => ({
      cells: [proposalCell(names.get(proposalId)), names.get(proposalId)?.title ?? null, { lines: reason }],
    })),
    form,
  }
}

type Names = Awaited<ReturnType<typeof namesOfProposals>>
type Figures = {
  stageRule: StageRules
  names: Names
  money: (amountMinor: bigint) => { amountMinor: bigint; currency: string }
}

const selectionSaid = ({ selection, grid }: StageRules) =>
  selection.kind === 'shortlist'
    ? {
        key: 'award.ranking.shortlist',
        values: { percent: selection.envelopePercent, threshold: grid.threshold, maximum: grid.maximum },
      }
    : {
        key: 'award.ranking.award',
        values: { reserve: selection.reserve, threshold: grid.threshold, maximum: grid.maximum },
      }

const column = (name: string, isNumber = false) => ({ label: { key: `award.column.${name}` }, isNumber })
const columnsOf = ({ grid }: StageRules) => [
  column('rank', true),
  column('proposal'),
  column('country'),
  column('evaluators', true),
  { label: { key: 'award.column.score', values: { maximum: grid.maximum } }, isNumber: true },
  column('amount', true),
  column('cumulative', true),
  column('computed'),
]

/** The line under the last that passes, and under the last that there is money for, is drawn thicker. */
function rowsOf(proposed: readonly Proposed[], figures: Figures & { totals: Map<string, string[]> }) {
  return proposed.map((one, index) => {
    const next = proposed[index + 1]
    return {
      isCut: next !== undefined && next.because !== one.because,
      cells: [
        one.rank,
        [
          proposalCell(figures.names.get(one.proposalId)),
          { text: figures.names.get(one.proposalId)?.title ?? '', soft: true as const },
        ],
        { country: figures.names.get(one.proposalId)?.country ?? null },
        (figures.totals.get(one.proposalId) ?? []).flatMap((total, seat) => [
          ...(seat > 0 ? ['/'] : []),
          { number: total },
        ]),
        [inPoints(one.score), ...tieSaid(one, figures.stageRule)],
        { money: figures.money(one.requestedMinor) },
        one.cumulativeMinor === 0n ? null : { money: figures.money(one.cumulativeMinor) },
        [shownTag(outcomeTag(one.computed)), { text: { key: `award.because.${one.because}` }, soft: true as const }],
      ],
    }
  })
}

const proposalCell = (row: { id: string; reference: string | null } | undefined) =>
  row ? { text: { ref: row.reference }, href: paths.proposal(row.id) } : null

/** Why one of two with the same score stands behind the other. */
function tieSaid({ tie }: Proposed, { grid }: StageRules) {
  if (!tie) return []
  const section = tie.by === 'section' ? (grid.sections.find(({ key }) => key === tie.key)?.title ?? tie.key) : ''
  return [{ text: { key: `award.tie.${tie.by}`, values: { section } }, soft: true as const }]
}

function choiceOf(one: Proposed, { stageRule, names, money, form }: Figures & { form: Form }) {
  const field = (name: string) => `entries.${one.proposalId}.${name}`
  return {
    rank: one.rank,
    reference: one.reference,
    title: names.get(one.proposalId)?.title ?? '',
    tag: outcomeTag(one.computed),
    isOpen: form.problems.some((problem) => problem.field?.startsWith(field(''))),
    isAward: stageRule.selection.kind === 'award',
    currency: money(0n).currency,
    requested: money(one.requestedMinor),
    outcome: field('outcome'),
    amount: field('amount'),
    reason: field('reason'),
    options: outcomesOf(stageRule.selection).map((value) => ({ value, label: { key: `award.outcome.${value}` } })),
  }
}
