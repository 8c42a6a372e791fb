import type { RequestHandler } from 'express'
import type { Log } from '../../log.ts'
import type { Metrics } from '../metrics.ts'

/** One line per request, with ids only: the pattern of its address and the ids in it, never a query or a body. */
export const requestLog =
  (log: Log, metrics: Metrics): RequestHandler =>
  (req, res, next) => {
    res.on('close', () => {
      const route = String(res.locals.route ?? 'other')
      const ms = Math.round(res.locals.elapsedMs() * 10) / 10
      metrics.answered(req.method, route, res.statusCode, ms)
      const { requestId, personId, subject } = res.locals
      log.info(
        {
          requestId,
          method: req.method,
          route,
          status: res.statusCode,
          ms,
          personId,
          subjectId: subject,
          aborted: !res.writableFinished || undefined,
        },
        'answered',
      )
    })
    next()
  }
