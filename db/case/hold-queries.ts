import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'

/** The cases on hold, longest first, for whoever may release them. */
export async function listHolds(db: Database, visitor: Visitor) {
  return db
    .selectFrom('case_file as f')
    .select(['f.id', 'f.kind', 'f.reference', 'f.title', 'f.status', 'f.hold_reason as reason', 'f.held_at as heldAt'])
    .where('f.hold_reason', 'is not', null)
    .where(casesVisibleTo(visitor, 'f'))
    .orderBy('f.held_at')
    .orderBy('f.id')
    .execute()
}
