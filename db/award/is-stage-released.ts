import type { Database, Trx } from '../database.ts'

/** Have the letters of the proposal's present stage gone out? Then it is decided on its own, not with the stage. */
export async function isStageReleased(db: Database | Trx, proposalId: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_file as f')
    .innerJoin('call_stage as s', (join) => join.onRef('s.call_id', '=', 'f.call_id').onRef('s.stage', '=', 'f.stage'))
    .select('s.released_at')
    .where('f.id', '=', proposalId)
    .executeTakeFirst()
  return row !== undefined && row.released_at !== null
}
