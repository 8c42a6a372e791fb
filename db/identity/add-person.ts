import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

export type NewPerson = { name: string; address: string; locale: string; zone: string }

/** A person with an e-mail address. Several persons may share one; whoever signs in with it says who they are. */
export async function addPerson(trx: Trx, { name, address, locale, zone }: NewPerson): Promise<string> {
  const { id } = await trx.insertInto('person').values({ name, locale, zone }).returning('id').executeTakeFirstOrThrow()
  post(trx, trx.insertInto('email_address').values({ person_id: id, address }))
  return id
}

/** The person of this name at this address, where there is one: the same human, not a second row. */
export async function findOrAddPerson(trx: Trx, person: NewPerson): Promise<{ personId: string; isNew: boolean }> {
  const known = await trx
    .selectFrom('person')
    .innerJoin('email_address', 'email_address.person_id', 'person.id')
    .select('person.id')
    .where('email_address.address', '=', person.address)
    .where('email_address.to_at', 'is', null)
    .where((e) => e(e.fn<string>('lower', ['person.name']), '=', person.name.toLowerCase()))
    .executeTakeFirst()
  return known ? { personId: known.id, isNew: false } : { personId: await addPerson(trx, person), isNew: true }
}
