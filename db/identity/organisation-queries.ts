import { notFound } from '../../domain/shared/errors.ts'
import { type Database, sqlNow } from '../database.ts'

/** An organisation with who belongs to it now. */
export async function readOrganisation(db: Database, id: string) {
  const organisation = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'country', 'kind', 'registration_number', 'profile', 'by_letter'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!organisation) throw notFound('organisation')
  return { ...organisation, members: await membersWithNames(db, id) }
}

const membersWithNames = (db: Database, organisationId: string) =>
  db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'p.id as person_id', 'p.name', 'm.role', 'm.from_at'])
    .select((e) =>
      e
        .selectFrom('email_address as a')
        .select('a.address')
        .whereRef('a.person_id', '=', 'p.id')
        .where('a.to_at', 'is', null)
        .orderBy('a.from_at')
        .limit(1)
        .as('address'),
    )
    .where('m.organisation_id', '=', organisationId)
    .where((e) => e.or([e('m.to_at', 'is', null), e('m.to_at', '>', sqlNow)]))
    .orderBy('m.role')
    .orderBy('p.name')
    .execute()
