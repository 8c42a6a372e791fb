import { z } from 'zod'
import { listDaysLedger, listDaysLines } from '../../db/budget/expert-days-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { id } from '../fields.ts'
import { page, type Reply } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { expertDaysMeter } from './expert-days-meter.ts'

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
