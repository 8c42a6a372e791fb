import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { armKillPoints } from '../db/passing.ts'
import type { Log } from '../log.ts'
import { loadAssets } from '../templates/assets.ts'
import { createRenderer } from '../templates/render.ts'
import { createApp } from './app.ts'
import { createDocumentStore, forgetOldParts } from './document-store.ts'
import type { Facilities } from './facilities.ts'
import { createSendCode } from './identity/send-code.ts'

export type ServedApi = { readonly port: number; stop(): Promise<void> }

/** Less than the two minutes by which opening and lapsing wait after a deadline: whoever began in time is counted in. */
const requestTimeoutMs = 110_000
const patienceMs = 10_000

/** Starts the web application of one process. `stop` lets the requests in flight end first. */
export async function serveApi(config: Config, log: Log, options: { isEmbedded?: boolean } = {}): Promise<ServedApi> {
  const db = openDatabase(config.databaseUrl, config.databasePool)
  await armKillPoints(db, config.killPlan, 'api')
  const facilities = facilitiesFor(config, log, db, options.isEmbedded ?? false)
  await forgetOldParts(facilities.documents)
  const server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: 30_000, keepAliveTimeout: 65_000 },
    createApp(facilities),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  log.info({ port }, 'serving')
  return {
    port,
    async stop() {
      const ended = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
      await ended
      clearTimeout(impatient)
      await db.destroy()
    },
  }
}

function facilitiesFor(config: Config, log: Log, db: Facilities['db'], isEmbedded: boolean): Facilities {
  const assets = loadAssets()
  const renderer = createRenderer({ assets, unknownMessage: (key) => log.error({ key }, 'a message is missing') })
  return {
    config,
    db,
    log,
    renderer,
    assets,
    documents: createDocumentStore(config.documentDir),
    sendCode: createSendCode(config, renderer),
    isEmbedded,
  }
}
