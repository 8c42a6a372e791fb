import { openTasks } from '../../db/award/decision-queries.ts'
import { type ReserveLine, reserveList } from '../../db/award/reserve-list.ts'
import { envelopeFigures } from '../../db/budget/envelope-queries.ts'
import { readCall } from '../../db/call/call-queries.ts'
import { bestReserve } from '../../domain/award/best-reserve.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'

/** The reserve list, and who moves up when money has come free. */
export async function promotionView(request: Asked) {
  const { db, standing } = request
  const call = await readCall(db, standing.id)
  const list = await reserveList(db, call.id)
  const [asked] = await openTasks(db, call.id, ['promote-reserve'])
  const available = (await envelopeFigures(db, call.id))?.available ?? 0n
  const waiting = list.filter((line) => !line.isProposed)
  const best = bestReserve(waiting, available)
  return {
    id: call.id,
    title: call.title,
    meter: await envelopeMeter(request, call.id),
    asked: asked
      ? { subject: asked.subject, mayPromote: request.may('reserve.promote'), best: best?.reference ?? null }
      : null,
    available: { amountMinor: available, currency: call.currency },
    columns,
    rows: list.map((line) => ({ cells: cellsOf(line, { available, currency: call.currency }) })),
    options: [
      ...waiting.filter(({ requestedMinor }) => requestedMinor <= available).map(optionOf),
      { value: 'nobody', label: { key: 'award.promotion.nobody' }, hint: { key: 'award.promotion.nobodyHint' } },
    ],
    form: request.form({ proposalId: best?.proposalId ?? 'nobody' }),
  }
}

const columns = ['rank', 'proposal', 'scored', 'amount', 'validUntil', 'fits'].map((name) => ({
  label: { key: `award.column.${name}` },
  isNumber: ['rank', 'scored', 'amount'].includes(name),
}))

const cellsOf = (line: ReserveLine, { available, currency }: { available: bigint; currency: string }) => [
  line.rank,
  [
    { text: { ref: line.reference }, href: paths.proposal(line.proposalId) },
    line.title,
    { text: line.organisation, soft: true as const },
  ],
  { number: line.score },
  { money: { amountMinor: line.requestedMinor, currency } },
  line.reserveUntil ? { date: line.reserveUntil } : null,
  { key: `award.fits.${line.isProposed ? 'proposed' : line.requestedMinor <= available ? 'yes' : 'no'}` },
]

const optionOf = ({ proposalId, reference, title, rank }: ReserveLine) => ({
  value: proposalId,
  label: `${reference} ${title}`,
  hint: { key: 'award.promotion.ranked', values: { rank } },
})
