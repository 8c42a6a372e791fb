import type { Database } from '../db/database.ts'
import { newestAccount } from '../db/expert/expert-account.ts'
import { rulesOfRequest } from '../db/programme/facility-rules-queries.ts'
import type { RequestState } from './stage.ts'

/** What the player looks up about requests, missions and experts. Reads only. */
export function createRequestWatch(db: Database) {
  return {
    requestStates: () => requestStates(db),
    request: (id: string) => db.selectFrom('request').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow(),
    mission: (id: string) => db.selectFrom('mission').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow(),
    /** The rules under which a request, or a mission's request, was submitted. */
    facilityRulesOf: async (caseId: string) => (await rulesOfRequest(db, caseId)).rules,
    newestFacilityRules: async () =>
      (
        await db
          .selectFrom('facility_rules')
          .select('version')
          .orderBy('version', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow()
      ).version,
    expertVersion: async (personId: string) =>
      (await db.selectFrom('expert').select('version').where('person_id', '=', personId).executeTakeFirst())?.version ??
      0,
    /** The account of a mission's expert: its version, and whether somebody has to verify it. */
    feeAccount: async (missionId: string) => {
      const mission = await db
        .selectFrom('mission')
        .select('expert_id')
        .where('case_id', '=', missionId)
        .executeTakeFirst()
      const account = mission && (await newestAccount(db, mission.expert_id))
      const fee = await db
        .selectFrom('fee')
        .select('account_version')
        .where('mission_id', '=', missionId)
        .executeTakeFirst()
      return {
        expertId: mission?.expert_id ?? '',
        version: account?.version ?? 0,
        isVerified: account?.status === 'verified',
        orderedTo: fee?.account_version ?? 0,
      }
    },
    /** What was paid for a mission, in minor units; nothing until the fee has left. */
    feePaid: async (missionId: string) =>
      (
        await db
          .selectFrom('fee')
          .select('amount_minor')
          .where('mission_id', '=', missionId)
          .where('status', '=', 'paid')
          .executeTakeFirst()
      )?.amount_minor ?? 0n,
  }
}

async function requestStates(db: Database): Promise<RequestState[]> {
  const rows = await db
    .selectFrom('case_file')
    .leftJoin('mission', 'mission.case_id', 'case_file.id')
    .select(['id', 'status', 'stage', 'is_open', 'mission.request_id', 'mission.number'])
    .where('kind', 'in', ['request', 'mission'])
    .orderBy('id')
    .execute()
  return rows.map(({ is_open, request_id, number, ...state }) => ({
    ...state,
    isOpen: is_open,
    requestId: request_id ?? state.id,
    mission: number,
  }))
}
