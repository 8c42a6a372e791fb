import type { Actor } from '../../domain/case/actor.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'

/**
 * Ends, for a leaver, who stands in for them and for whom they stand in. It does not pass to whoever takes their work:
 * whom somebody trusts to answer in their place is for that somebody to say.
 */
export async function endStandIns(trx: Trx, actor: Actor, personId: string): Promise<void> {
  const ended = [...(await endCurrent(trx, personId)), ...(await callOffComing(trx, personId))]
  for (const detail of ended) recordForFacility(trx, { type: 'stand-in.ended', actor, detail })
}

const endCurrent = (trx: Trx, personId: string) =>
  trx
    .updateTable('stand_in')
    .set({ to_at: sqlNow })
    .where((e) => e.or([e('person_id', '=', personId), e('stand_in_id', '=', personId)]))
    .where('from_at', '<', sqlNow)
    .where('to_at', '>', sqlNow)
    .returning(['person_id as personId', 'stand_in_id as standInId'])
    .execute()

/** What would have begun later never does; that it was named stays in the audit. */
const callOffComing = (trx: Trx, personId: string) =>
  trx
    .deleteFrom('stand_in')
    .where((e) => e.or([e('person_id', '=', personId), e('stand_in_id', '=', personId)]))
    .where('from_at', '>=', sqlNow)
    .returning(['person_id as personId', 'stand_in_id as standInId'])
    .execute()
