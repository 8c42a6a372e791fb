import { sql } from 'kysely'
import { statusesWhere } from '../../domain/case/status-table.ts'
import type { EventType } from '../../domain/events.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo, inScope } from '../identity/visible-cases.ts'

/** The later life of a proposal: from the award on, whatever came of it. */
export const grantStatuses: readonly string[] = [
  ...statusesWhere(proposalStatus, ({ verbs }) =>
    ['prepare', 'sign', 'close', 'terminate', 'settle'].some((verb) => verb in verbs),
  ),
  'not-signed',
  'terminated',
  'closed',
]

const grants = (db: Database) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('call as c', 'c.case_id', 'p.call_id')
    .innerJoin('case_file as cf', 'cf.id', 'p.call_id')
    .select([
      'f.id',
      'f.reference',
      'f.title',
      'f.status',
      'p.call_id',
      'p.currency',
      'p.requested_minor',
      'p.duration_months',
      'o.name as organisation',
      'o.country',
      'cf.title as call_title',
      'c.zone',
      'c.rule_set as rules',
    ])

export async function grantById(db: Database, proposalId: string) {
  const grant = await grants(db).where('f.id', '=', proposalId).executeTakeFirst()
  if (!grant || !grantStatuses.includes(grant.status)) throw notFound('grant')
  return grant
}
export type GrantRow = Awaited<ReturnType<typeof grantById>>

/** For grantees their own, for staff those of their calls; the open ones first, then by reference. */
export async function listGrants(
  db: Database,
  visitor: Visitor,
  { after, most }: { after: string | null; most: number },
) {
  return grants(db)
    .select((e) => [
      'f.is_open',
      e
        .selectFrom('contract_version as v')
        .select('v.amount_minor')
        .whereRef('v.proposal_id', '=', 'f.id')
        .where('v.kind', '<>', 'requested')
        .orderBy('v.version', 'desc')
        .limit(1)
        .as('amount_minor'),
    ])
    .where('f.status', 'in', grantStatuses)
    .where(casesVisibleTo(visitor))
    .where((e) =>
      e.or([e('p.organisation_id', 'in', organisationsOf(visitor)), inScope(visitor, 'grant.read', 'f.call_id')]),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(not f.is_open, coalesce(f.reference, ''), f.id) > (
      select not g.is_open, coalesce(g.reference, ''), g.id from case_file g where g.id = ${after}::uuid)`),
    )
    .orderBy(sql`not f.is_open`)
    .orderBy(sql`coalesce(f.reference, '')`)
    .orderBy('f.id')
    .limit(most)
    .execute()
}

/** Of nobody's organisation where the visitor belongs to none. Evaluators who read the proposal do not see its grant. */
const organisationsOf = (visitor: Visitor): string[] => [
  '00000000-0000-0000-0000-000000000000',
  ...visitor.memberships.map(({ organisationId }) => organisationId),
]

/** What happened to a grant since its award, for its page. */
export const grantTimeline = (db: Database, proposalId: string, types: readonly EventType[]) =>
  db
    .selectFrom('audit_entry as a')
    .leftJoin('person as p', 'p.id', 'a.actor_id')
    .select(['a.no', 'a.type', 'a.at', 'a.on_behalf_of', 'a.on_behalf_note', 'a.detail', 'p.name as by'])
    .where('a.case_id', '=', proposalId)
    .where('a.type', 'in', [...types])
    .orderBy('a.no')
    .execute()

/** Names of the persons who did something, by id. */
export async function namesOf(db: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Every round of a report as it was sent. */
export const submissionsOfReport = (db: Database, proposalId: string, period: number) =>
  db
    .selectFrom('report_submission as s')
    .innerJoin('person as p', 'p.id', 's.submitted_by')
    .select([
      's.round',
      's.narrative',
      's.spent_minor',
      's.documents',
      's.arrived_at',
      's.accepted_at',
      's.on_behalf_of',
      's.on_behalf_note',
      'p.name as by',
    ])
    .where('s.proposal_id', '=', proposalId)
    .where('s.period', '=', period)
    .orderBy('s.round', 'desc')
    .execute()

/** The open proposal to terminate a grant. */
export const openTerminationOf = (db: Database, proposalId: string) =>
  db
    .selectFrom('termination as t')
    .innerJoin('person as p', 'p.id', 't.proposed_by')
    .select(['t.reason', 't.further_minor', 't.basis', 't.proposed_at', 't.proposed_by', 'p.name as by'])
    .where('t.proposal_id', '=', proposalId)
    .where('t.status', '=', 'proposed')
    .executeTakeFirst()
