import { type Actor, isOnBehalf } from '../../domain/case/actor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import type { Trx } from '../database.ts'
import { membersOf } from './role-queries.ts'

export type LockedOrganisation = { id: string; name: string; country: string; kind: string }

/** An organisation that begins something. Two first clicks at once queue here, so that the second finds what the first began. */
export async function lockOrganisation(trx: Trx, id: string): Promise<LockedOrganisation> {
  const organisation = await trx
    .selectFrom('organisation')
    .select(['id', 'name', 'country', 'kind'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!organisation) throw notFound('organisation')
  return organisation
}

/** Does somebody speak for an organisation: as its member, or on its behalf, which the guard has looked at? */
export const actsFor = async (trx: Trx, actor: Actor, organisationId: string): Promise<boolean> =>
  isOnBehalf(actor) || (await membersOf(trx, organisationId)).includes(personOf(actor))
