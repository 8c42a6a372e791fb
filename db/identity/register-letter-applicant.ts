import type { Actor } from '../../domain/case/actor.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'
import type { NewOrganisation } from './register-applicant.ts'

/**
 * An officer registers an organisation that answers by letter, with the person who signs for it. That person has no
 * e-mail address: messages stand in the record and go by post.
 */
export async function registerLetterApplicant(
  trx: Trx,
  actor: Actor,
  { contactName, organisation }: { contactName: string; organisation: NewOrganisation },
): Promise<{ organisationId: string }> {
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
  await trx.insertInto('membership').values({ organisation_id: id, person_id: personId, role: 'lead' }).execute()
  await recordForFacility(trx, { type: 'organisation.registered', actor, detail: { organisationId: id, personId } })
  return { organisationId: id }
}
