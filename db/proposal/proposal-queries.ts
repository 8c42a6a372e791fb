import { sql } from 'kysely'
import { stageRules } from '../../domain/call/rule-set.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo } from '../identity/visible-cases.ts'
import { prepared } from '../prepared.ts'

const headingOf = prepared((db, id: string) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('call as c', 'c.case_id', 'p.call_id')
    .innerJoin('case_file as cf', 'cf.id', 'p.call_id')
    .leftJoin('call_stage as s', (join) => join.onRef('s.call_id', '=', 'p.call_id').onRef('s.stage', '=', 'f.stage'))
    .select([
      'f.id',
      'f.reference',
      'f.title',
      'f.status',
      'f.stage',
      'f.phase_no',
      'f.hold_reason',
      'f.call_id',
      'p.country',
      'p.requested_minor',
      'p.currency',
      'p.duration_months',
      'o.id as organisation_id',
      'o.name as organisation',
      'o.country as organisation_country',
      'o.kind as organisation_kind',
      'o.by_letter',
      'c.zone',
      'cf.title as call_title',
      's.deadline_at',
      's.evaluate_by',
    ])
    .select(sql<boolean>`s.deadline_at < facility_now()`.as('is_past_deadline'))
    .where('f.id', '=', id),
)

/** What stands at the head of every page of a proposal, with the rules of its call. */
export async function proposalHeading(db: Database, id: string) {
  const [row] = await headingOf(db, id)
  if (!row) throw notFound('proposal')
  const { rules, ruleVersion } = await rulesOfCall(db, row.call_id!)
  return { ...row, rule_set: rules, ruleVersion, stageRules: stageRules(rules, row.stage) }
}
export type ProposalHeading = Awaited<ReturnType<typeof proposalHeading>>

const pageSize = 50

/** Applications of all calls that a visitor may see, newest first; `before` is the id that the page before ended with. */
export async function listProposals(db: Database, visitor: Visitor, before: string | null) {
  const rows = await db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('case_file as cf', 'cf.id', 'p.call_id')
    .innerJoin('call as c', 'c.case_id', 'p.call_id')
    .leftJoin('call_stage as s', (join) => join.onRef('s.call_id', '=', 'p.call_id').onRef('s.stage', '=', 'f.stage'))
    .select([
      'f.id',
      'f.reference',
      'f.title',
      'f.status',
      'f.stage',
      'o.id as organisation_id',
      'o.name as organisation',
      'cf.title as call_title',
      'p.requested_minor',
      'p.currency',
      's.deadline_at',
      'c.zone',
    ])
    .where(casesVisibleTo(visitor, 'f'))
    .$if(before !== null, (query) => query.where('f.id', '<', before!))
    .orderBy('f.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}
export type ListedProposal = Awaited<ReturnType<typeof listProposals>>['rows'][number]

const submissionsUpTo = prepared((db, proposalId: string, stage: number) =>
  db
    .selectFrom('submission')
    .innerJoin('person', 'person.id', 'submission.submitted_by')
    .select([
      'submission.id',
      'submission.stage',
      'submission.number',
      'submission.answers',
      'submission.documents',
      'submission.sha256',
      'submission.arrived_at',
      'submission.accepted_at',
      'submission.on_behalf_of',
      'submission.on_behalf_note',
      'person.name as submitted_by',
    ])
    .where('submission.proposal_id', '=', proposalId)
    .where('submission.stage', '<=', stage)
    .orderBy('submission.stage', 'desc')
    .orderBy('submission.number', 'desc'),
)

/** Submissions of a proposal up to a stage, newest first. */
export const submissionsOf = (db: Database, proposalId: string, upToStage: number) =>
  submissionsUpTo(db, proposalId, Math.min(upToStage, 1000))
export type SubmissionRow = Awaited<ReturnType<typeof submissionsOf>>[number]

/** What happened to a proposal, oldest first, with who did it; of some types only, where the reader may not see all. */
export const happeningsOf = (db: Database, caseId: string, types: readonly string[] | null) =>
  db
    .selectFrom('audit_entry as a')
    .leftJoin('person as p', 'p.id', 'a.actor_id')
    .select(['a.type', 'a.at', 'a.stage', 'a.reason', 'a.on_behalf_of', 'a.on_behalf_note', 'a.detail', 'p.name as by'])
    .where('a.case_id', '=', caseId)
    .$if(types !== null, (query) => query.where('a.type', 'in', types as never))
    .orderBy('a.no', 'desc')
    .limit(80)
    .execute()

/** Who helps with a draft now, and who has read it. */
export async function helpWith(db: Database, proposalId: string) {
  const invitation = await db
    .selectFrom('help_invitation')
    .select('until_at')
    .where('proposal_id', '=', proposalId)
    .where(sql<boolean>`until_at > facility_now()`)
    .orderBy('until_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const readings = await db
    .selectFrom('draft_reading as r')
    .innerJoin('help_invitation as h', 'h.id', 'r.help_invitation_id')
    .innerJoin('person as p', 'p.id', 'r.read_by')
    .select(['p.name', 'r.read_at'])
    .where('h.proposal_id', '=', proposalId)
    .orderBy('r.read_at', 'desc')
    .limit(20)
    .execute()
  return { untilAt: invitation?.until_at ?? null, readings }
}
