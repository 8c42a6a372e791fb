import type { Visitor } from '../../domain/identity/visitor.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import type { Database } from '../database.ts'

/** Of the visitor's organisations, those whose kind and country may ask for expertise. */
export const ownInstitutions = (db: Database, visitor: Visitor, rules: FacilityRules) =>
  institutions(db, rules)
    .where('id', 'in', visitor.memberships.length > 0 ? visitor.memberships.map((one) => one.organisationId) : [nobody])
    .execute()

/** Institutions that work by letter, for the officers who write for them. */
export const letterInstitutions = (db: Database, rules: FacilityRules) =>
  institutions(db, rules).where('by_letter', '=', true).execute()

const institutions = (db: Database, { countries, institutionKinds }: FacilityRules) =>
  db
    .selectFrom('organisation')
    .select(['id as value', 'name as label'])
    .where('country', 'in', countries)
    .where('kind', 'in', institutionKinds)
    .orderBy('name')
    .limit(200)

const nobody = '00000000-0000-0000-0000-000000000000'
