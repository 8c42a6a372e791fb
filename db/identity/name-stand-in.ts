import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockPerson } from './grant-role.ts'

export type StandIn = { personId: string; standInId: string; fromAt: Date; toAt: Date }

/** Names who answers a person's tasks and holds their roles for a while. Four eyes still compares persons. */
export async function nameStandIn(
  trx: Trx,
  actor: Actor,
  { personId, standInId, fromAt, toAt }: StandIn,
): Promise<void> {
  if (personId === standInId) throw invalidInput([{ field: 'standInId', message: 'problem.stand-in-for-oneself' }])
  if (toAt <= fromAt) throw invalidInput([{ field: 'to', message: 'problem.ends-before-it-begins' }])
  await lockPerson(trx, personId)
  await lockPerson(trx, standInId)
  const namedBy = actor.kind === 'person' ? actor.personId : null
  post(
    trx,
    trx
      .insertInto('stand_in')
      .values({ person_id: personId, stand_in_id: standInId, from_at: fromAt, to_at: toAt, named_by: namedBy }),
  )
  recordForFacility(trx, {
    type: 'stand-in.named',
    actor,
    detail: { personId, standInId, fromAt: fromAt.toISOString(), toAt: toAt.toISOString() },
  })
}
