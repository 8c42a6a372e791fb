import type { Candidate } from '../../domain/award/rank.ts'
import { fromDecimal, hundredths } from '../../domain/evaluation/score-figure.ts'
import type { Database, Trx } from '../database.ts'

/** The proposals that a stage's decision is about: those that are ranked, with their scores. */
export async function stageCandidates(db: Database | Trx, callId: string, stage: number): Promise<Candidate[]> {
  const rows = await scoredProposals(db)
    .where('f.call_id', '=', callId)
    .where('f.stage', '=', stage)
    .where('f.status', '=', 'ranked')
    .execute()
  return rows.map(toCandidate)
}

/** One proposal with the score of its present stage. */
export async function candidate(db: Database | Trx, proposalId: string): Promise<Candidate | undefined> {
  const row = await scoredProposals(db).where('f.id', '=', proposalId).executeTakeFirst()
  return row && toCandidate(row)
}

const scoredProposals = (db: Database | Trx) =>
  db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('stage_score as s', (join) => join.onRef('s.proposal_id', '=', 'f.id').onRef('s.stage', '=', 'f.stage'))
    .select(['f.id', 'f.reference', 'p.requested_minor', 's.total', 's.sections', 's.passes'])

type Row = {
  id: string
  reference: string | null
  requested_minor: bigint | null
  total: string
  sections: Record<string, number>
  passes: boolean
}

const toCandidate = (row: Row): Candidate => ({
  proposalId: row.id,
  reference: row.reference ?? '',
  passes: row.passes,
  score: fromDecimal(row.total),
  sections: Object.fromEntries(Object.entries(row.sections).map(([key, score]) => [key, hundredths(score)])),
  requestedMinor: row.requested_minor ?? 0n,
})

/** Proposals of the stage that screening found ineligible: their letters go out with the stage's, and give screening's reason. */
export async function ineligibleInStage(db: Database | Trx, callId: string, stage: number) {
  return db
    .selectFrom('case_file as f')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('screening')
          .select('screening.reason')
          .whereRef('screening.proposal_id', '=', 'f.id')
          .whereRef('screening.stage', '=', 'f.stage')
          .orderBy('screening.screened_at', 'desc')
          .limit(1)
          .as('s'),
      (join) => join.onTrue(),
    )
    .select(['f.id as proposalId', 's.reason'])
    .where('f.call_id', '=', callId)
    .where('f.stage', '=', stage)
    .where('f.kind', '=', 'proposal')
    .where('f.status', '=', 'decided')
    .execute()
}
