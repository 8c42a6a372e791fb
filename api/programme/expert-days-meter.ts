import { expertDaysFigures } from '../../db/budget/expert-days-queries.ts'
import type { Asked } from '../asked.ts'

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
