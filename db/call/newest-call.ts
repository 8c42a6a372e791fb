import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'
import { inScope } from '../identity/visible-cases.ts'

/** The newest published call that is not over, among those whose envelope the visitor may see. */
export const findNewestCall = (db: Database, visitor: Visitor) =>
  db
    .selectFrom('case_file as f')
    .select(['f.id', 'f.title'])
    .where('f.kind', '=', 'call')
    .where('f.is_open', '=', true)
    .where('f.status', '<>', 'draft')
    .where(inScope(visitor, 'envelope.read', 'f.id'))
    .orderBy('f.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
