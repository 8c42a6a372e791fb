import type { Express } from 'express'
import { sql } from 'kysely'
import type { Database } from '../../db/database.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Metrics } from '../metrics.ts'

/** For whoever runs this: is the process there, can it serve (the database answers; the engine is not needed), its figures. */
export function health(app: Express, db: Database, metrics: Metrics): void {
  app.get(paths.health(), (_, res) => void res.json({ status: 'ok' }))
  app.get(paths.ready(), async (_, res) => {
    const isReady = await answers(db)
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'the database does not answer' })
  })
  app.get(paths.metrics(), async (_, res) => void res.type(metrics.contentType).send(await metrics.text()))
}

const answers = (db: Database): Promise<boolean> =>
  sql`select 1 from person limit 1`.execute(db).then(
    () => true,
    () => false,
  )
