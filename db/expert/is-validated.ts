import { hasVerb } from '../../domain/case/status-table.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import type { Trx } from '../database.ts'

/** May the expert be given a mission now? Locks their row against being blocked meanwhile. */
export async function isValidated(trx: Trx, personId: string): Promise<boolean> {
  const expert = await trx
    .selectFrom('expert')
    .select('status')
    .where('person_id', '=', personId)
    .forShare()
    .executeTakeFirst()
  return expert !== undefined && hasVerb(expertStatus, expert.status, 'nominate')
}
