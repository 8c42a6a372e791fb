import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'

/** The applications and grants of the visitor's own organisations, those still going first. */
export const listOwnProposals = (db: Database, visitor: Visitor) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'o.name as organisation'])
    .where(
      'p.organisation_id',
      'in',
      visitor.memberships.length > 0 ? visitor.memberships.map((one) => one.organisationId) : [nobody],
    )
    .orderBy('f.is_open', 'desc')
    .orderBy('f.created_at', 'desc')
    .limit(50)
    .execute()

const nobody = '00000000-0000-0000-0000-000000000000'
