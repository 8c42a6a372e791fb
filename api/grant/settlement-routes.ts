import { listOpenSettlements, type OpenSettlement } from '../../db/grant/settlement-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { page, type Reply } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { paymentTag } from './grant-tag.ts'

const most = 200

export const settlementRoutes = (routes: Routes): void => {
  routes.get(paths.settlements(), 'settlement.list', showSettlements)
}

async function showSettlements(request: Asked): Promise<Reply> {
  const open = await listOpenSettlements(request.db, request.visitor, { most })
  const today = dateIn(await request.now(), request.visitor.zone)
  return page('grant/settlements', { settlements: open.map((one) => settlementLine(one, today)) })
}

/** One open balance or recovery as a line of a list: what, of whom, how much, and since or until when. */
export function settlementLine(one: OpenSettlement, today: string) {
  const { kind, status, currency, due_on: dueOn } = one
  const isOverdue = dueOn !== null && dueOn < today
  return {
    href: paths.payment(one.id, one.payment_id),
    title: [{ ref: one.reference ?? '' }, one.title],
    detail: {
      key: `grant.settlements.line.${kind}`,
      values: {
        organisation: one.organisation,
        amount: { money: { amountMinor: one.amount_minor, currency } },
        settled: { date: one.settled_at },
        due: dueOn ? { date: dueOn } : '',
        dated: dueOn ? 'yes' : 'no',
      },
    },
    tag: isOverdue ? { kind: 'bad', text: { key: 'grant.settlements.overdue' } } : paymentTag(status),
  }
}
