import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Notes the moment at which the head of the request was read, on a monotonic clock, and gives the request its id. */
export const arrival: RequestHandler = (_, res, next) => {
  const arrivedAt = performance.now()
  res.locals.requestId = randomUUID()
  res.locals.elapsedMs = () => performance.now() - arrivedAt
  res.setHeader('X-Request-Id', res.locals.requestId)
  next()
}
