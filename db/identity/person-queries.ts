import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'
import { sqlNow } from '../database.ts'

/** A person with addresses, roles, stand-ins and organisations, those to come and those that ended last included. */
export async function readPerson(db: Database, id: string) {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'locale', 'zone', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person) throw notFound('person')
  return {
    ...person,
    addresses: await addressesOf(db, id),
    roles: await rolesOf(db, id),
    standIns: await standInsOf(db, id),
    standsInFor: await stoodInForBy(db, id),
    organisations: await organisationsOf(db, id),
  }
}

export const addressesOf = (db: Database, personId: string) =>
  db
    .selectFrom('email_address')
    .select(['id', 'address', 'from_at'])
    .where('person_id', '=', personId)
    .where('to_at', 'is', null)
    .orderBy('from_at')
    .execute()

const rolesOf = (db: Database, personId: string) =>
  db
    .selectFrom('role_assignment as r')
    .leftJoin('case_file as f', 'f.id', 'r.call_id')
    .leftJoin('person as g', 'g.id', 'r.granted_by')
    .select([
      'r.id',
      'r.role',
      'r.call_id',
      'r.scope',
      'f.title as call_title',
      'r.from_at',
      'r.to_at',
      'g.name as granted_by',
    ])
    .select((e) => e.or([e('r.to_at', 'is', null), e('r.to_at', '>', sqlNow)]).as('is_current'))
    .where('r.person_id', '=', personId)
    .orderBy('r.to_at', (order) => order.desc().nullsFirst())
    .orderBy('r.from_at', 'desc')
    .limit(50)
    .execute()

const standInsOf = (db: Database, personId: string) =>
  db
    .selectFrom('stand_in as s')
    .innerJoin('person as p', 'p.id', 's.stand_in_id')
    .select(['s.id', 'p.id as person_id', 'p.name', 's.from_at', 's.to_at'])
    .where('s.person_id', '=', personId)
    .where('s.to_at', '>', sqlNow)
    .orderBy('s.from_at')
    .execute()

const stoodInForBy = (db: Database, personId: string) =>
  db
    .selectFrom('stand_in as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.id', 'p.id as person_id', 'p.name', 's.from_at', 's.to_at'])
    .where('s.stand_in_id', '=', personId)
    .where('s.to_at', '>', sqlNow)
    .orderBy('s.from_at')
    .execute()

const organisationsOf = (db: Database, personId: string) =>
  db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select(['o.id', 'o.name', 'm.role'])
    .where('m.person_id', '=', personId)
    .where((e) => e.or([e('m.to_at', 'is', null), e('m.to_at', '>', sqlNow)]))
    .orderBy('o.name')
    .execute()

/** Whom a form offers for a role or as a stand-in: everybody who holds a role now, by name. */
export const listColleagues = (db: Database) =>
  db
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('role_assignment as r')
          .select('r.id')
          .whereRef('r.person_id', '=', 'p.id')
          .where((r) => r.or([r('r.to_at', 'is', null), r('r.to_at', '>', sqlNow)])),
      ),
    )
    .orderBy('p.name')
    .limit(500)
    .execute()

/** The open calls, for granting a role in one of them. */
export const listOpenCallTitles = (db: Database) =>
  db
    .selectFrom('case_file')
    .select(['id', 'title', 'reference'])
    .where('kind', '=', 'call')
    .where('is_open', '=', true)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
