import { ON_BEHALF_SLOT } from '../../domain/case/on-behalf.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { isUuid } from '../../domain/shared/ids.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'

/** A page of what happened to a case, from its first event on: after this number. */
export const trailOf = (db: Database, caseId: string, { after, most }: { after: number; most: number }) =>
  db
    .selectFrom('audit_entry as a')
    .leftJoin('person as p', 'p.id', 'a.actor_id')
    .select([
      'a.no',
      'a.at',
      'a.type',
      'a.actor_kind',
      'p.name as who',
      'a.on_behalf_of',
      'a.on_behalf_note',
      'a.on_behalf_document',
      'a.reason',
      'a.rule_version',
      'a.status',
      'a.stage',
      'a.detail',
    ])
    .where('a.case_id', '=', caseId)
    .where('a.no', '>', after)
    .orderBy('a.no')
    .limit(most)
    .execute()
export type TrailEntry = Awaited<ReturnType<typeof trailOf>>[number]

/** The last entry of a case that is sealed: its leaf in the facility's chain, and the leaf's hash. */
export const lastSeal = (db: Database, caseId: string) =>
  db
    .selectFrom('audit_entry')
    .select(['leaf_no', 'leaf_hash'])
    .where('case_id', '=', caseId)
    .where('leaf_hash', 'is not', null)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function caseHeading(db: Database, caseId: string) {
  const found = await db
    .selectFrom('case_file')
    .select(['id', 'kind', 'reference', 'title'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!found) throw notFound('case')
  return found
}

/** A letter that was scanned in when an officer acted for somebody in this case. */
export async function letterOf(db: Database, caseId: string, documentId: string) {
  const letter = await db
    .selectFrom('document')
    .select(['file_name', 'media_type', 'size_bytes', 'sha256'])
    .where('id', '=', isUuid(documentId) ? documentId : null)
    .where('case_id', '=', caseId)
    .where('slot', '=', ON_BEHALF_SLOT)
    .executeTakeFirst()
  if (!letter) throw notFound('document')
  return letter
}

/** A page of the register of exceptions, newest first: of the cases that the visitor may look at. */
export const listExceptions = (
  db: Database,
  visitor: Visitor,
  { before, most }: { before: string | null; most: number },
) =>
  db
    .selectFrom('exception as x')
    .innerJoin('case_file as f', 'f.id', 'x.case_id')
    .leftJoin('person as r', 'r.id', 'x.requested_by')
    .leftJoin('person as a', 'a.id', 'x.approved_by')
    .select([
      'x.id',
      'x.at',
      'x.kind',
      'x.reason',
      'f.id as case_id',
      'f.kind as case_kind',
      'f.reference',
      'f.title',
      'r.name as requested_by',
      'a.name as approved_by',
    ])
    .where(casesVisibleTo(visitor, 'f'))
    .$if(before !== null, (query) => query.where('x.id', '<', before!))
    .orderBy('x.id', 'desc')
    .limit(most)
    .execute()
