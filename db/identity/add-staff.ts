import type { Actor } from '../../domain/case/actor.ts'
import { recordForFacility } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { findOrAddPerson, type NewPerson } from './add-person.ts'

/** The administrator adds somebody who will work for the facility; the same name at the same address is the same person. */
export async function addStaff(trx: Trx, actor: Actor, person: NewPerson): Promise<{ personId: string }> {
  const { personId, isNew } = await findOrAddPerson(trx, person)
  if (isNew) recordForFacility(trx, { type: 'person.registered', actor, detail: { personId } })
  return { personId }
}
