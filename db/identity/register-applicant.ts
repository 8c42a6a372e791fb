import { sql } from 'kysely'
import { personActor } from '../../domain/case/actor.ts'
import type { OrganisationKind, OrganisationProfile } from '../../domain/identity/organisation.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { addPerson, type NewPerson } from './add-person.ts'

export type NewOrganisation = {
  name: string
  country: string
  kind: OrganisationKind
  registrationNumber: string | null
  profile: OrganisationProfile
}

export type Registration = { personId: string; organisationId: string }

/**
 * An organisation registers with the person who leads for it: open to anybody, usable at once. The same form again (a
 * second click, a browser that tries once more) is the same registration.
 */
export async function registerApplicant(
  trx: Trx,
  input: { person: NewPerson; organisation: NewOrganisation },
): Promise<Registration> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${input.person.address}, 0))`.execute(trx)
  const known = await findRegistration(trx, input)
  if (known) return known
  const personId = await addPerson(trx, input.person)
  const actor = personActor(personId)
  recordForFacility(trx, { type: 'person.registered', actor, detail: { personId } })
  const { name, country, kind, registrationNumber, profile } = input.organisation
  const { id } = await trx
    .insertInto('organisation')
    .values({ name, country, kind, registration_number: registrationNumber, profile: json(profile) })
    .returning('id')
    .executeTakeFirstOrThrow()
  post(trx, trx.insertInto('membership').values({ organisation_id: id, person_id: personId, role: 'lead' }))
  recordForFacility(trx, { type: 'organisation.registered', actor, detail: { organisationId: id, personId } })
  return { personId, organisationId: id }
}

async function findRegistration(
  trx: Trx,
  { person, organisation }: { person: NewPerson; organisation: NewOrganisation },
): Promise<Registration | undefined> {
  const found = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .innerJoin('email_address as e', 'e.person_id', 'p.id')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select(['p.id as personId', 'o.id as organisationId'])
    .where('e.address', '=', person.address)
    .where('e.to_at', 'is', null)
    .where('m.to_at', 'is', null)
    .where('p.name', '=', person.name)
    .where('o.name', '=', organisation.name)
    .where('o.country', '=', organisation.country)
    .executeTakeFirst()
  return found
}
