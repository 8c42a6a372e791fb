import type { Actor } from '../../domain/case/actor.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockPerson } from './grant-role.ts'
import type { NewOrganisation } from './register-applicant.ts'

/**
 * An officer registers an organisation that answers by letter, with the person who signs for it. That person has no
 * e-mail address: messages stand in the record and go by post. The same form again is the same registration.
 */
export async function registerLetterApplicant(
  trx: Trx,
  actor: Actor,
  { contactName, organisation }: { contactName: string; organisation: NewOrganisation },
): Promise<{ organisationId: string }> {
  await lockPerson(trx, personOf(actor))
  const known = await findByLetter(trx, contactName, organisation)
  if (known) return { organisationId: known }
  const { id: personId } = await trx
    .insertInto('person')
    .values({ name: contactName })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { name, country, kind, registrationNumber, profile } = organisation
  const { id } = await trx
    .insertInto('organisation')
    .values({ name, country, kind, registration_number: registrationNumber, profile: json(profile), by_letter: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  post(trx, trx.insertInto('membership').values({ organisation_id: id, person_id: personId, role: 'lead' }))
  recordForFacility(trx, { type: 'organisation.registered', actor, detail: { organisationId: id, personId } })
  return { organisationId: id }
}

async function findByLetter(
  trx: Trx,
  contactName: string,
  { name, country }: NewOrganisation,
): Promise<string | undefined> {
  const found = await trx
    .selectFrom('organisation as o')
    .innerJoin('membership as m', 'm.organisation_id', 'o.id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('o.id')
    .where('o.by_letter', '=', true)
    .where('o.name', '=', name)
    .where('o.country', '=', country)
    .where('p.name', '=', contactName)
    .where('m.to_at', 'is', null)
    .executeTakeFirst()
  return found?.id
}
