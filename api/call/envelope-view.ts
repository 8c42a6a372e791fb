import { envelopeFigures, listGrantLines } from '../../db/budget/envelope-queries.ts'
import { listFundingSources, listLedger } from '../../db/budget/ledger-queries.ts'
import { readCall } from '../../db/call/call-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './call-head.ts'

/** The envelope as a meter; null before publication, when there is none. */
export async function envelopeMeter({ db }: Pick<Asked, 'db'>, callId: string) {
  const figures = await envelopeFigures(db, callId)
  if (!figures) return null
  const money = (amountMinor: bigint) => ({ amountMinor, currency: figures.currency })
  const part = (kind: 'paid' | 'committed' | 'reserved') => ({
    kind,
    label: { key: `call.meter.${kind}` },
    amount: money(figures[kind]),
  })
  return {
    parts: [part('paid'), part('committed'), part('reserved')],
    total: money(figures.total),
    free: money(figures.available),
    label: {
      key: 'call.meter.label',
      values: { total: { money: money(figures.total) }, free: { money: money(figures.available) } },
    },
  }
}

/** The envelope page: the meter, where it came from, what each proposal binds, and every entry of the ledger. */
export async function envelopeView(request: Asked) {
  const { db, standing } = request
  const call = await readCall(db, standing.id)
  const money = (amountMinor: bigint) => ({ money: { amountMinor, currency: call.currency } })
  const [sources, lines, ledger] = [
    await listFundingSources(db, call.id),
    await listGrantLines(db, call.id),
    await listLedger(db, call.id),
  ]
  return {
    ...headOf(call, true),
    meter: await envelopeMeter(request, call.id),
    sources: sources.map(({ budget_line, amount_minor, last_signing_on, ends_on }) => ({
      cells: [budget_line, money(amount_minor), { date: last_signing_on }, { date: ends_on }],
    })),
    lines: lines.map(({ reference, proposalId, organisation, reserved, committed, paid, recovered }) => ({
      cells: [
        { text: { ref: reference }, href: paths.proposal(proposalId) },
        organisation,
        ...[reserved, committed, paid, recovered].map(money),
      ],
    })),
    ledger: ledger.map(({ at, kind, reference, case_id, amount_minor }) => ({
      cells: [
        { instant: at },
        { key: `call.ledger.${kind}` },
        { text: { ref: reference }, href: paths.proposal(case_id) },
        money(amount_minor),
      ],
    })),
  }
}
