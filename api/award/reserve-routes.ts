import { z } from 'zod'
import { openTasks } from '../../db/award/decision-queries.ts'
import { promoteReserve } from '../../db/award/promote-reserve.ts'
import { reserveList } from '../../db/award/reserve-list.ts'
import { envelopeFigures } from '../../db/budget/envelope-queries.ts'
import { readCall } from '../../db/call/call-queries.ts'
import { bestReserve } from '../../domain/award/best-reserve.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'
import { optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'

/** `proposalId` empty: the money is left where it is. */
const promotion = z.object({ subject: optionalText(100), proposalId: optionalText(40), reason: optionalText(4000) })

export const reserveRoutes = (routes: Routes): void => {
  routes.get(paths.reservePromotion(':id'), 'decision.read', showPromotion)
  routes.post(paths.reservePromotion(':id'), 'reserve.promote', promote, { body: promotion, form: showPromotion })
}

/** The reserve list, and who moves up when money has come free. */
async function showPromotion(request: Asked): Promise<Reply> {
  const { db, standing } = request
  const call = await readCall(db, standing.id)
  const list = await reserveList(db, call.id)
  const [asked] = await openTasks(db, call.id, ['promote-reserve'])
  const available = (await envelopeFigures(db, call.id))?.available ?? 0n
  const best = bestReserve(
    list.filter((line) => !line.isProposed),
    available,
  )
  const money = (amountMinor: bigint) => ({ amountMinor, currency: call.currency })
  return page('award/promotion', {
    id: call.id,
    title: call.title,
    meter: await envelopeMeter(request, call.id),
    asked: asked
      ? { subject: asked.subject, mayPromote: request.may('reserve.promote'), best: best?.reference ?? null }
      : null,
    available: money(available),
    columns: ['rank', 'proposal', 'scored', 'amount', 'validUntil', 'fits'].map((name) => ({
      label: { key: `award.column.${name}` },
      isNumber: ['rank', 'scored', 'amount'].includes(name),
    })),
    rows: list.map((line) => ({
      cells: [
        line.rank,
        [
          { text: { ref: line.reference }, href: paths.proposal(line.proposalId) },
          line.title,
          { text: line.organisation, soft: true as const },
        ],
        { number: line.score },
        { money: money(line.requestedMinor) },
        line.reserveUntil ? { date: line.reserveUntil } : null,
        {
          key: line.isProposed
            ? 'award.fits.proposed'
            : line.requestedMinor <= available
              ? 'award.fits.yes'
              : 'award.fits.no',
        },
      ],
    })),
    options: [
      ...list
        .filter((line) => !line.isProposed && line.requestedMinor <= available)
        .map((line) => ({
          value: line.proposalId,
          label: `${line.reference} ${line.title}`,
          hint: { key: 'award.promotion.ranked', values: { rank: line.rank } },
        })),
      { value: 'nobody', label: { key: 'award.promotion.nobody' }, hint: { key: 'award.promotion.nobodyHint' } },
    ],
    form: request.form({ proposalId: best?.proposalId ?? 'nobody' }),
  })
}

async function promote(request: Asked): Promise<Reply> {
  const { subject, proposalId, reason } = request.parse(promotion)
  const chosen = proposalId === 'nobody' ? null : proposalId
  const offer = { callId: request.standing.id, subject: subject ?? '', proposalId: chosen, reason }
  const { decisionId } = await request.command((trx) => promoteReserve(trx, request.actor(), offer))
  if (decisionId) return seeOther(paths.decision(decisionId), 'award.notice.proposed')
  return seeOther(paths.reservePromotion(request.standing.id), 'award.notice.left')
}
