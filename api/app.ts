import express, { type Express } from 'express'
import { anybody } from '../domain/identity/visitor.ts'
import { notFound } from '../domain/shared/errors.ts'
import { allRoutes } from './all-routes.ts'
import { enterRoute } from './enter-route.ts'
import { exchangeOf } from './exchange.ts'
import type { Facilities } from './facilities.ts'
import { createMetrics } from './metrics.ts'
import { arrival } from './middleware/arrival.ts'
import { health } from './middleware/health.ts'
import { requestLog } from './middleware/request-log.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import { identify } from './middleware/session.ts'
import { staticAssets } from './middleware/static-assets.ts'
import { refuse } from './refuse.ts'
import { createSentences } from './sentences.ts'

/** The application: what a request passes, in this order. */
export function createApp(facilities: Facilities): Express {
  const { db, log, assets, config } = facilities
  const isHttps = config.baseUrl.startsWith('https:')
  const parts = { facilities, isHttps, sentences: createSentences() }
  const metrics = createMetrics(db)
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', 'loopback, linklocal, uniquelocal')

  app.use(arrival)
  app.use(requestLog(log, metrics))
  app.use(securityHeaders(isHttps))
  app.use(staticAssets(assets))
  health(app, db, metrics)
  for (const route of allRoutes()) app[route.method](route.path, enterRoute(parts, route))
  app.use(async (req, res) => {
    await identify(parts, req, res)
    await refuse(exchangeOf(parts, req, res), notFound('page'))
  })
  app.use(whatEscapes(parts))
  return app
}

/** What failed before anybody knew who was asking: usually the database. */
const whatEscapes =
  (parts: Parameters<typeof exchangeOf>[0]): express.ErrorRequestHandler =>
  (error, req, res, next) => {
    res.locals.present ??= { visitor: anybody, csrfSecret: '', isProlonged: false, token: null }
    refuse(exchangeOf(parts, req, res), error).catch(next)
  }
