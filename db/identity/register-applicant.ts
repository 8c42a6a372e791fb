import { personActor } from '../../domain/case/actor.ts'
import type { OrganisationKind, OrganisationProfile } from '../../domain/identity/organisation.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'
import { addPerson, type NewPerson } from './add-person.ts'

export type NewOrganisation = {
  name: string
  country: string
  kind: OrganisationKind
  registrationNumber: string | null
  profile: OrganisationProfile
}

/** An organisation registers with the person who leads for it: open to anybody, usable at once. */
export async function registerApplicant(
  trx: Trx,
  input: { person: NewPerson; organisation: NewOrganisation },
): Promise<{ personId: string; organisationId: string }> {
  const personId = await addPerson(trx, input.person)
  const actor = personActor(personId)
  await recordForFacility(trx, { type: 'person.registered', actor, detail: { personId } })
  const { name, country, kind, registrationNumber, profile } = input.organisation
  const { id } = await trx
    .insertInto('organisation')
    .values({ name, country, kind, registration_number: registrationNumber, profile: json(profile) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.insertInto('membership').values({ organisation_id: id, person_id: personId, role: 'lead' }).execute()
  await recordForFacility(trx, { type: 'organisation.registered', actor, detail: { organisationId: id, personId } })
  return { personId, organisationId: id }
}
