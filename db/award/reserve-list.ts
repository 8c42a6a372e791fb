import type { Database, Trx } from '../database.ts'

export type ReserveLine = {
  proposalId: string
  reference: string | null
  title: string
  organisation: string
  rank: number
  score: string | null
  requestedMinor: bigint
  reserveUntil: Date | null
  isProposed: boolean
}

/** The reserve list of a call in the order of its ranking; `isProposed` says that a promotion waits for approval. */
export async function reserveList(db: Database | Trx, callId: string): Promise<ReserveLine[]> {
  const rows = await db
    .selectFrom('case_file as f')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('decision_entry')
          .innerJoin('decision', 'decision.id', 'decision_entry.decision_id')
          .select(['decision_entry.rank', 'decision_entry.score'])
          .whereRef('decision_entry.proposal_id', '=', 'f.id')
          .where('decision.status', '=', 'released')
          .orderBy('decision.released_at', 'desc')
          .limit(1)
          .as('e'),
      (join) => join.onTrue(),
    )
    .select((e) => [
      'f.id',
      'f.reference',
      'f.title',
      'o.name',
      'e.rank',
      'e.score',
      'p.requested_minor',
      'p.reserve_until',
      e
        .exists(
          e
            .selectFrom('decision as d')
            .select('d.id')
            .whereRef('d.case_id', '=', 'f.id')
            .where('d.status', '=', 'proposed'),
        )
        .as('isProposed'),
    ])
    .where('f.call_id', '=', callId)
    .where('f.status', '=', 'reserve')
    .orderBy('e.rank')
    .orderBy('f.reference')
    .execute()
  return rows.map((row) => ({
    proposalId: row.id,
    reference: row.reference,
    title: row.title,
    organisation: row.name,
    rank: row.rank ?? Number.MAX_SAFE_INTEGER,
    score: row.score,
    requestedMinor: row.requested_minor ?? 0n,
    reserveUntil: row.reserve_until,
    isProposed: Boolean(row.isProposed),
  }))
}
