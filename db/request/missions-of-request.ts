import type { Trx } from '../database.ts'

/** What a request's missions have come to: how many are still open, and whose are closed. */
export async function missionsSoFar(
  trx: Trx,
  requestId: string,
): Promise<{ open: number; closed: { missionId: string; expertId: string }[] }> {
  const rows = await trx
    .selectFrom('mission as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .select(['m.case_id', 'm.expert_id', 'f.status', 'f.is_open'])
    .where('m.request_id', '=', requestId)
    .orderBy('m.number')
    .execute()
  return {
    open: rows.filter((row) => row.is_open).length,
    closed: rows
      .filter((row) => row.status === 'closed')
      .map((row) => ({ missionId: row.case_id, expertId: row.expert_id })),
  }
}
