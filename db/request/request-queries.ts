import { sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import type { RequestStatus } from '../../domain/request/request-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'
import { contentOf } from './request-content-row.ts'

/** What stands at the head of every page of a request. */
export async function requestHead(db: Database | Trx, id: string) {
  const row = await headings(db).where('f.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('request')
  return row
}
export type RequestHead = Awaited<ReturnType<typeof requestHead>>

/** A request as its pages show it: who wrote what, and how far it is. Who may look was decided before. */
export async function requestById(db: Database | Trx, id: string): Promise<RequestView> {
  const row = await headings(db)
    .innerJoin('person as starter', 'starter.id', 'q.started_by')
    .innerJoin('person as saver', 'saver.id', 'q.saved_by')
    .select(['starter.name as started_by', 'saver.name as saved_by'])
    .select(['q.problem', 'q.outcome', 'q.languages', 'q.place', 'q.wishes', 'q.version', 'q.saved_at'])
    .select(['q.questions', 'q.came_of_it', 'q.closed_at'])
    .where('f.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('request')
  return { ...row, content: contentOf(row) }
}
export type RequestView = RequestHead & {
  content: RequestContent
  version: number
  saved_at: Date
  saved_by: string
  started_by: string
  /** What the focal point asked when the request was returned last. */
  questions: string | null
  came_of_it: string | null
  closed_at: Date | null
}

/** Explicit columns of every page: `days` are asked for, `approved_days` were given. */
const headings = (db: Database | Trx) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('request as q', 'q.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'q.organisation_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'f.is_open', 'f.phase_no', 'f.hold_reason', 'f.created_at'])
    .select(['q.organisation_id', 'q.country', 'q.rule_version', 'q.field', 'q.modality', 'q.from_on', 'q.to_on'])
    .select(['q.days', 'q.approved_days', 'q.submitted_at', 'q.follow_up_at'])
    .select(['o.name as organisation', 'o.kind as organisation_kind', 'o.by_letter'])
    .$narrowType<{ status: RequestStatus; modality: Modality | null }>()

const pageSize = 50
type Page = { before: string | null; most?: number }

/** The requests of the visitor's own institutions, drafts included, newest first; `before` is the id that the page before ended with. */
export function listForMinistry(db: Database, visitor: Visitor, page: Page = { before: null }) {
  const own = visitor.memberships.map((one) => one.organisationId)
  return pageOf(rows(db).where(sql<boolean>`q.organisation_id = any(${own}::uuid[])`), page)
}

/** Requests that a visitor may see (staff all that were submitted, focal points their country's), newest first. */
export const listForStaff = (db: Database, visitor: Visitor, page: Page = { before: null }) =>
  pageOf(rows(db).where(casesVisibleTo(visitor, 'f')), page)

const rows = (db: Database) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('request as q', 'q.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'q.organisation_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'f.is_open', 'f.created_at'])
    .select(['q.organisation_id', 'q.country', 'q.field', 'q.days', 'q.approved_days', 'q.from_on', 'q.to_on'])
    .select(['q.submitted_at', 'o.name as organisation'])
    .where('f.kind', '=', 'request')
    .$narrowType<{ status: RequestStatus }>()

async function pageOf(query: ReturnType<typeof rows>, { before, most = pageSize }: Page) {
  const found = await query
    .$if(before !== null, (narrowed) => narrowed.where('f.id', '<', before!))
    .orderBy('f.id', 'desc')
    .limit(most + 1)
    .execute()
  return { rows: found.slice(0, most), next: found.length > most ? found[most - 1]!.id : null }
}
export type ListedRequest = Awaited<ReturnType<typeof listForStaff>>['rows'][number]

/** What was handed in, newest first. */
export const submissionsOfRequest = (db: Database, requestId: string) =>
  db
    .selectFrom('request_submission as s')
    .innerJoin('person as p', 'p.id', 's.submitted_by')
    .select(['s.id', 's.number', 's.content', 's.arrived_at', 's.accepted_at', 's.on_behalf_of'])
    .select('p.name as submitted_by')
    .where('s.request_id', '=', requestId)
    .orderBy('s.number', 'desc')
    .$narrowType<{ content: RequestContent }>()
    .execute()
