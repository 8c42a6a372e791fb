import { sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'

const pageSize = 50

/** What is asked for is sealed with the submission of its stage until that is opened. */
const requestedIfOpened = sql<bigint | null>`case when exists (
  select from submission s join call_stage c on c.call_id = f.call_id and c.stage = s.stage
  where s.proposal_id = f.id and s.stage = f.stage and c.opened_at is null) then null else p.requested_minor end`

export type ProposalFilter = { status: string | null; after: string | null }

/** A page of a call's proposals for officers, by reference; `after` is the reference that the page before ended with. */
export async function listProposalsOfCall(db: Database, visitor: Visitor, callId: string, filter: ProposalFilter) {
  const rows = await db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'f.stage', 'f.hold_reason'])
    .select(['p.currency', 'p.country', 'o.name as organisation', requestedIfOpened.as('requested_minor')])
    .where('f.call_id', '=', callId)
    .where('f.kind', '=', 'proposal')
    .where('f.reference', 'is not', null)
    .where(casesVisibleTo(visitor, 'f'))
    .$if(filter.status !== null, (query) => query.where('f.status', '=', filter.status!))
    .$if(filter.after !== null, (query) => query.where('f.reference', '>', filter.after!))
    .orderBy('f.reference')
    .limit(pageSize + 1)
    .execute()
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
}

/** What these organisations have in a call already: a draft to go on with, or a proposal to follow. */
export const ownProposalsInCall = (db: Database, callId: string, organisationIds: readonly string[]) =>
  db
    .selectFrom('proposal as p')
    .innerJoin('case_file as f', 'f.id', 'p.case_id')
    .select(['f.id', 'f.title', 'f.reference', 'p.organisation_id'])
    .where('p.call_id', '=', callId)
    .where('p.organisation_id', 'in', [...organisationIds])
    .where('p.is_sole', '=', true)
    .orderBy('p.started_at')
    .execute()
