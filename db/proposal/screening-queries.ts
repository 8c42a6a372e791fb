import type { Database } from '../database.ts'

/** The machine's findings of a proposal's stage, of its last round. */
export async function findingsOf(db: Database, proposalId: string, stage: number) {
  return db
    .selectFrom('finding')
    .distinctOn('criterion')
    .select(['criterion', 'outcome', 'explanation'])
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', stage)
    .orderBy('criterion')
    .orderBy('phase_no', 'desc')
    .execute()
}

/** How an officer screened it, last round first; undefined while nobody has. */
export const screeningOf = (db: Database, proposalId: string, stage: number) =>
  db
    .selectFrom('screening as s')
    .innerJoin('person as p', 'p.id', 's.screened_by')
    .select(['s.outcome', 's.checks', 's.reason', 's.screened_at', 'p.name as screened_by'])
    .where('s.proposal_id', '=', proposalId)
    .where('s.stage', '=', stage)
    .orderBy('s.phase_no', 'desc')
    .limit(1)
    .executeTakeFirst()
