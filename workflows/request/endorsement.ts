import type { RequestCase } from './request-case.ts'

/** The country's focal point endorses, returns or refuses; what was returned is completed and comes back. */
export async function endorsement(request: RequestCase): Promise<void> {
  while (request.isIn(null, 'endorsement', 'returned')) {
    for (let round = 1; request.isIn(null, 'endorsement'); round++) await focalPoint(request, String(round))
    if (request.isIn(null, 'returned')) await request.ask('complete-request')
  }
}

/** A silent focal point stops nothing by itself: the officer goes on without, giving a reason, or asks again. */
async function focalPoint(request: RequestCase, subject: string): Promise<void> {
  if ((await request.ask('endorse', { subject })) === 'lapsed') await request.ask('decide-endorsement', { subject })
}
