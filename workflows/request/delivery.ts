import type { RequestCase } from './request-case.ts'

/**
 * An officer nominates from the roster until every approved day is bound or no more is needed, and each mission lives on
 * its own; what becomes of it moves the request: on to the reviews when all is delivered, back to the roster when it falls
 * through.
 */
export async function delivery(request: RequestCase): Promise<void> {
  while (request.isIn(null, 'matching', 'delivery')) {
    if (request.isIn(null, 'matching')) await request.ask('nominate')
    if (request.isIn(null, 'delivery')) await request.until('missions')
  }
}
