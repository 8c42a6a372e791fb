import { z } from 'zod'
import { expertDaysFigures, listDaysLedger, listDaysLines } from '../../db/budget/expert-days-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { id } from '../fields.ts'
import { page, type Reply } from '../reply.ts'
import type { Routes } from '../routes.ts'

const before = z.object({ before: id.optional() })
const perPage = 100

export const expertDaysRoutes = (routes: Routes): void => {
  routes.get(paths.expertDays(), 'expert-days.read', showExpertDays, { query: before })
}

/** The envelope of days as a meter, what each request binds, and every entry of the ledger. */
async function showExpertDays(request: Asked): Promise<Reply> {
  const from = before.safeParse(request.query).data?.before ?? null
  const found = await listDaysLedger(request.db, { before: from, most: perPage + 1 })
  const ledger = found.slice(0, perPage)
  const next = found.length > perPage ? `${paths.expertDays()}?before=${ledger.at(-1)!.id}` : null
  return page('programme/days', {
    meter: await expertDaysMeter(request),
    lines: from ? [] : await linesOf(request),
    ledger: ledger.map(({ at, kind, days, case_id, reference, title }) => ({
      cells: [
        { instant: at },
        { key: `programme.ledger.${kind}` },
        { text: reference ? { ref: reference } : title, href: paths.request(case_id) },
        { number: Number(days) },
      ],
    })),
    pages: { previous: from ? paths.expertDays() : null, next },
  })
}

/** The days as a meter; null while there are none. */
export async function expertDaysMeter({ db }: Pick<Asked, 'db'>) {
  const figures = await expertDaysFigures(db)
  if (!figures) return null
  const days = (count: bigint) => ({ days: Number(count) })
  const part = (kind: 'paid' | 'committed' | 'reserved') => ({
    kind,
    label: { key: `programme.days.${kind}` },
    amount: days(figures[kind]),
  })
  const [total, free] = [days(figures.total), days(figures.available)]
  return {
    parts: [part('paid'), part('committed'), part('reserved')],
    total,
    free,
    label: { key: 'programme.days.meter', values: { total, free } },
  }
}

async function linesOf({ db }: Asked) {
  const lines = await listDaysLines(db, { most: 200 })
  return lines.map((line) => {
    const { kind, text } = statusTag('request', line.status)
    const figures = [line.reserved, line.committed, line.paid].map((days) => ({ number: Number(days) }))
    return {
      cells: [
        { text: line.reference ? { ref: line.reference } : line.title, href: paths.request(line.requestId) },
        line.organisation,
        { text, tag: kind },
        ...figures,
      ],
    }
  })
}
