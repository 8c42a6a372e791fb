import { type ExpressionBuilder, sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import type { RequestStatus } from '../../domain/request/request-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'
import type { DB } from '../schema/index.ts'
import { contentOf } from './request-content-row.ts'

/** What stands at the head of every page of a request. */
export async function requestHead(db: Database | Trx, id: string) {
  const row = await headings(db).where('f.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('request')
  return row
}
export type RequestHead = Awaited<ReturnType<typeof requestHead>>

/**
 * A request as it was handed in last, whoever looks: what its institution writes meanwhile is nobody else's. A draft that
 * was never handed in is shown as it is; who may look was decided before.
 */
export async function requestById(db: Database | Trx, id: string): Promise<RequestView> {
  const { head, written, submitted } = await readBoth(db, id)
  const content = submitted ?? written
  return { ...head, title: content.title, content }
}

/** A request with its working copy, for those alone who write in it. */
export async function requestInWriting(db: Database | Trx, id: string): Promise<RequestView> {
  const { head, written } = await readBoth(db, id)
  return { ...head, title: written.title, content: written }
}

async function readBoth(db: Database | Trx, id: string) {
  const row = await headings(db)
    .innerJoin('person as starter', 'starter.id', 'q.started_by')
    .innerJoin('person as saver', 'saver.id', 'q.saved_by')
    .select(['starter.name as started_by', 'saver.name as saved_by'])
    .select(['q.version', 'q.saved_at', 'q.questions', 'q.came_of_it', 'q.closed_at'])
    .select(['q.title as written_title', 'q.problem', 'q.outcome', 'q.field', 'q.languages', 'q.modality', 'q.place'])
    .select(['q.from_on', 'q.to_on', 'q.days', 'q.wishes'])
    .select((e) => submittedLast(e).as('submitted'))
    .where('f.id', '=', id)
    .$narrowType<{ submitted: RequestContent | null }>()
    .executeTakeFirst()
  if (!row) throw notFound('request')
  const { written_title: title, problem, outcome, field, languages, modality, place, submitted, ...rest } = row
  const { from_on, to_on, days, wishes, ...head } = rest
  const written = contentOf({
    title,
    problem,
    outcome,
    field,
    languages,
    modality,
    place,
    from_on,
    to_on,
    days,
    wishes,
  })
  return { head, written, submitted }
}

const submittedLast = (e: ExpressionBuilder<DB & { f: DB['case_file'] }, 'f'>) =>
  e
    .selectFrom('request_submission as s')
    .select('s.content')
    .whereRef('s.request_id', '=', 'f.id')
    .orderBy('s.number', 'desc')
    .limit(1)

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

/** Explicit columns of every page: `approved_days` were given; what was asked for is content. */
const headings = (db: Database | Trx) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('request as q', 'q.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'q.organisation_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'f.is_open', 'f.phase_no', 'f.hold_reason', 'f.created_at'])
    .select(['q.organisation_id', 'q.country', 'q.rule_version', 'q.approved_days', 'q.submitted_at', 'q.follow_up_at'])
    .select(['o.name as organisation', 'o.kind as organisation_kind', 'o.by_letter'])
    .$narrowType<{ status: RequestStatus }>()

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
    .select(['q.organisation_id', 'q.country', 'q.approved_days', 'q.submitted_at', 'o.name as organisation'])
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
    .select(['s.id', 's.number', 's.content', 's.arrived_at', 's.accepted_at', 's.on_behalf_of', 's.on_behalf_note'])
    .select('p.name as submitted_by')
    .where('s.request_id', '=', requestId)
    .orderBy('s.number', 'desc')
    .$narrowType<{ content: RequestContent }>()
    .execute()
