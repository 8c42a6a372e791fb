import { lockForEngine } from '../db/case/take-step.ts'
import { takeUpCase } from '../db/case/take-up.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { endMission } from '../db/mission/end-mission.ts'
import { missionBrief } from '../db/mission/mission-brief.ts'
import { startMission } from '../db/mission/start-mission.ts'
import type { EngineContext } from '../domain/case/actor.ts'

/** The automatic steps of a mission. */
export const createMissionActivities = (db: Database) => ({
  takeUpMission: (id: string) => takeUpCase(db, id),
  missionBrief: (context: EngineContext) =>
    inTransaction(db, async (trx) => {
      await lockForEngine(trx, context)
      return missionBrief(trx, context.caseId)
    }),
  startMission: (context: EngineContext) => inTransaction(db, (trx) => startMission(trx, context)),
  endMission: (context: EngineContext) => inTransaction(db, (trx) => endMission(trx, context)),
})
