import { z } from 'zod'
import { comingEvents, failedJourney, journeyUnderWay, requestJourney } from '../../db/clock/journeys.ts'
import { facilityNow } from '../../db/database.ts'
import { frameFacts } from '../../db/identity/frame-queries.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { addDays, dateIn, instantAt } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { optionalDate } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { comingView } from './coming-view.ts'

const offered = [1, 7, 30]
const journey = z.object({
  to: z.enum(['next']).optional(),
  days: z.enum(['1', '7', '30']).optional(),
  until: optionalDate.optional(),
})

export const clockRoutes = (routes: Routes): void => {
  routes.get(paths.clock(), 'clock.read', showClock)
  routes.post(paths.journey(), 'clock.travel', travel, { body: journey, form: showClock })
}

async function showClock(request: Asked): Promise<Reply> {
  const { zone } = await frameFacts(request.db, request.visitor)
  const now = await facilityNow(request.db)
  const coming = request.may('clock.travel') ? await comingEvents(request.db, 8) : []
  return page('clock/clock', {
    now,
    zone,
    next: coming.map(comingView),
    days: offered,
    earliest: addDays(dateIn(now, zone), 1),
    journey: await journeyUnderWay(request.db),
    failed: request.may('clock.travel') ? await failedJourney(request.db) : null,
    form: request.form(),
  })
}

async function travel(request: Asked): Promise<Reply> {
  const until = await targetOf(request, request.parse(journey))
  await request.command((trx) => requestJourney(trx, request.actor(), { until }))
  return seeOther(paths.clock())
}

async function targetOf(request: Asked, { to, days, until }: z.output<typeof journey>): Promise<Date> {
  const { zone } = await frameFacts(request.db, request.visitor)
  if (until) return instantAt(until, '09:00', zone)
  if (to) return (await comingEvents(request.db, 1))[0]?.at ?? nothingGiven()
  if (!days) return nothingGiven()
  return new Date((await facilityNow(request.db)).getTime() + Number(days) * 86_400_000)
}

function nothingGiven(): never {
  throw invalidInput([{ field: 'until', message: 'clock.problem.past' }])
}
