import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput, invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** Adds an address at which a person can be written to and can sign in. */
export async function addAddress(trx: Trx, actor: Actor, input: { personId: string; address: string }): Promise<void> {
  const current = await currentAddresses(trx, input.personId)
  if (current.some(({ address }) => address === input.address))
    throw invalidInput([{ field: 'email', message: 'problem.address-known' }])
  post(trx, trx.insertInto('email_address').values({ person_id: input.personId, address: input.address }))
  recordForFacility(trx, { type: 'address.added', actor, detail: { personId: input.personId } })
}

/** Ends an address. The last one stays, or nobody could sign in any more. */
export async function endAddress(
  trx: Trx,
  actor: Actor,
  input: { personId: string; addressId: string },
): Promise<void> {
  const current = await currentAddresses(trx, input.personId)
  if (!current.some(({ id }) => id === input.addressId)) throw notFound('address')
  if (current.length === 1) throw invalidTransition('problem.last-address')
  post(trx, trx.updateTable('email_address').set({ to_at: sqlNow }).where('id', '=', input.addressId))
  recordForFacility(trx, { type: 'address.ended', actor, detail: { personId: input.personId } })
}

async function currentAddresses(trx: Trx, personId: string) {
  const person = await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirst()
  if (!person) throw notFound('person')
  return trx
    .selectFrom('email_address')
    .select(['id', 'address'])
    .where('person_id', '=', personId)
    .where('to_at', 'is', null)
    .execute()
}
