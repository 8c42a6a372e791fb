import type { Config } from '../config.ts'
import { sealAudit } from '../db/audit/seal-audit.ts'
import { type Database, inTransaction, openDatabase } from '../db/database.ts'
import { followUpLetter, lettersToFollowUp } from '../db/message/letters-to-follow-up.ts'
import { armKillPoints } from '../db/passing.ts'
import type { Log } from '../log.ts'
import { deliverEvents } from './deliver-events.ts'
import { openEngine } from './engine-client.ts'
import { startLoop } from './loop.ts'
import { makeJourneys } from './make-journeys.ts'
import { createReconciler } from './reconcile.ts'
import { createSender } from './send-messages.ts'
import { createTraveller } from './travel-clock.ts'

const SEAL_EVERY_MS = 1_000

/** Starts everything that happens beside people's requests: delivery, mail, follow-up, reconciling, sealing, travelling. */
export async function runRelay(config: Config, log: Log): Promise<{ stop(): Promise<void> }> {
  const db = openDatabase(config.databaseUrl, config.databasePool)
  await armKillPoints(db, config.killPlan, 'relay')
  const engine = await openEngine(config, db)
  const { reconcile } = createReconciler(db, engine, log, config)
  const sender = createSender(db, config, log)
  const traveller = createTraveller(db, engine, log)
  const loops = [
    startLoop(log, 'deliver', config.relayPollMs, () => deliverEvents(db, engine, log, config)),
    startLoop(log, 'send', config.relayPollMs, () => sender.sendMessages()),
    startLoop(log, 'follow-up', config.relayPollMs, () => followUpLetters(db)),
    startLoop(log, 'reconcile', config.reconcileEveryMs, async () => {
      await reconcile()
      return 0
    }),
    startLoop(log, 'seal', SEAL_EVERY_MS, () => sealAudit(db)),
    startLoop(log, 'travel', config.relayPollMs, () => makeJourneys(db, traveller, log)),
  ]
  log.info('relay runs')
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
      sender.close()
      await engine.close()
      await db.destroy()
    },
  }
}

async function followUpLetters(db: Database): Promise<number> {
  const letters = await lettersToFollowUp(db)
  for (const id of letters) await inTransaction(db, (trx) => followUpLetter(trx, id))
  return letters.length
}
