import { notFound } from '../../domain/shared/errors.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Database } from '../database.ts'

/** A decision with the names of those who took part in it. */
export async function decisionById(db: Database, id: string) {
  const row = await decisions(db).where('d.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('decision')
  return row
}
export type DecisionRow = Awaited<ReturnType<typeof decisionById>>

/** The newest decision on a whole stage; those that were sent back or taken back included. */
export const lastOfStage = (db: Database, callId: string, stage: number) =>
  decisions(db)
    .where('d.call_id', '=', callId)
    .where('d.stage', '=', stage)
    .where('d.kind', '=', 'stage')
    .orderBy('d.drafted_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The newest decision on a proposal alone. */
export const lastOnProposal = (db: Database, proposalId: string) =>
  decisions(db).where('d.case_id', '=', proposalId).orderBy('d.drafted_at', 'desc').limit(1).executeTakeFirst()

const decisions = (db: Database) =>
  db
    .selectFrom('decision as d')
    .innerJoin('case_file as c', 'c.id', 'd.call_id')
    .innerJoin('person as drafter', 'drafter.id', 'd.drafted_by')
    .leftJoin('person as approver', 'approver.id', 'd.approved_by')
    .leftJoin('person as releaser', 'releaser.id', 'd.released_by')
    .select([
      'd.id',
      'd.case_id',
      'd.call_id',
      'd.stage',
      'd.kind',
      'd.status',
      'd.justification',
      'd.sent_back_reason',
      'd.drafted_by',
      'd.drafted_at',
      'd.approved_at',
      'd.released_at',
      'c.title as call_title',
      'drafter.name as drafter',
      'approver.name as approver',
      'releaser.name as releaser',
    ])

/** The lines of a decision in the order of the ranking; what was never ranked comes last. */
export const linesOfDecision = (db: Database, decisionId: string) =>
  proposals(db)
    .innerJoin('decision_entry as e', 'e.proposal_id', 'f.id')
    .select(['e.rank', 'e.score', 'e.computed', 'e.outcome', 'e.amount_minor', 'e.reason'])
    .where('e.decision_id', '=', decisionId)
    .orderBy(
      (order) => order.ref('e.rank'),
      (sort) => sort.asc().nullsLast(),
    )
    .orderBy('f.reference')
    .execute()
export type DecisionLine = Awaited<ReturnType<typeof linesOfDecision>>[number]

/** Who stands behind the proposals of a ranking. */
export const namesOfProposals = async (db: Database, ids: readonly string[]) => {
  const rows = ids.length > 0 ? await proposals(db).where('f.id', 'in', ids).execute() : []
  return new Map(rows.map((row) => [row.id, row]))
}

const proposals = (db: Database) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'f.id',
      'f.reference',
      'f.title',
      'f.status',
      'p.country',
      'p.currency',
      'p.requested_minor',
      'o.name as organisation',
    ])

/** The totals of each proposal's evaluators in a stage, in the order of their seats: its last evaluation counts. */
export async function evaluatorTotals(db: Database, callId: string, stage: number): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .select(['e.proposal_id', 'e.total', 'e.phase_no'])
    .where('f.call_id', '=', callId)
    .where('e.stage', '=', stage)
    .where('e.status', '=', 'submitted')
    .orderBy('e.seat')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.proposal_id)].map(([id, all]) => {
      const last = Math.max(...all.map(({ phase_no }) => phase_no))
      return [id, all.filter(({ phase_no }) => phase_no === last).map(({ total }) => total ?? '')]
    }),
  )
}

/** Every letter of a decision, by recipient; held ones are still invisible to them. */
export const lettersOfDecision = (db: Database, decisionId: string) =>
  db
    .selectFrom('message as m')
    .innerJoin('person as r', 'r.id', 'm.recipient_id')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select((e) => [
      'm.id',
      'm.template',
      'm.state',
      'r.name',
      'f.reference',
      'o.name as organisation',
      e
        .exists(
          e
            .selectFrom('email_address as a')
            .select('a.id')
            .whereRef('a.person_id', '=', 'r.id')
            .where('a.to_at', 'is', null),
        )
        .as('hasAddress'),
    ])
    .where('m.batch_id', '=', decisionId)
    .where('m.state', '<>', 'withdrawn')
    .orderBy('f.reference')
    .orderBy('r.name')
    .execute()

/** Proposals of a decision whose documents are still being verified: their letters are not written yet. */
export async function countVerifying(db: Database, decisionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('decision_entry as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .where('e.decision_id', '=', decisionId)
    .where('f.status', '=', 'eligibility')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The proposed or last revocation of a proposal. */
export const lastRevocation = (db: Database, proposalId: string) =>
  db
    .selectFrom('revocation as r')
    .innerJoin('person as p', 'p.id', 'r.proposed_by')
    .leftJoin('person as d', 'd.id', 'r.decided_by')
    .select([
      'r.id',
      'r.reason',
      'r.status',
      'r.proposed_by',
      'r.proposed_at',
      'r.decided_at',
      'p.name as by',
      'd.name as decider',
    ])
    .where('r.proposal_id', '=', proposalId)
    .orderBy('r.proposed_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The head of a proposal's decision pages. */
export async function decidedProposal(db: Database, proposalId: string) {
  const row = await proposals(db)
    .innerJoin('case_file as c', 'c.id', 'f.call_id')
    .select(['f.stage', 'f.call_id', 'c.title as call_title', 'p.reserve_until'])
    .where('f.id', '=', proposalId)
    .executeTakeFirst()
  if (!row) throw notFound('proposal')
  return row
}

/** Open tasks of these kinds on a case: what a page may ask for. */
export const openTasks = (db: Database, caseId: string, kinds: readonly TaskKind[]) =>
  db
    .selectFrom('task')
    .select(['kind', 'subject', 'due_at'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .where('kind', 'in', kinds)
    .orderBy('opened_at')
    .execute()
