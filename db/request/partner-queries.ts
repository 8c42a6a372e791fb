import type { Database } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'

/** Every party that is or was asked, in the order of the rules, with its name there and what it answered. */
export async function consultationsOf(db: Database, requestId: string) {
  const { rules } = await rulesOfRequest(db, requestId)
  const rows = await db
    .selectFrom('consultation as c')
    .leftJoin('person as p', 'p.id', 'c.answered_by')
    .select([
      'c.party',
      'c.answer',
      'c.remark',
      'c.answered_at',
      'c.on_behalf_of',
      'c.on_behalf_note',
      'p.name as answered_by',
    ])
    .where('c.request_id', '=', requestId)
    .execute()
  return rules.consultation.parties.flatMap(({ key, name, mayVeto }) => {
    const row = rows.find(({ party }) => party === key)
    return row ? [{ ...row, name, mayVeto }] : []
  })
}
export type ListedConsultation = Awaited<ReturnType<typeof consultationsOf>>[number]

/** Every assessment with what was decided on it, the newest first. */
export const assessmentsOf = (db: Database, requestId: string) =>
  db
    .selectFrom('assessment as a')
    .innerJoin('person as p', 'p.id', 'a.assessed_by')
    .leftJoin('person as j', 'j.id', 'a.judged_by')
    .select([
      'a.id',
      'a.recommendation',
      'a.days',
      'a.findings',
      'a.reason',
      'a.assessed_at',
      'a.assessed_by as assessed_by_id',
    ])
    .select(['a.judgement', 'a.judged_at', 'a.judgement_reason', 'p.name as assessed_by', 'j.name as judged_by'])
    .where('a.request_id', '=', requestId)
    .orderBy('a.id', 'desc')
    .execute()
export type ListedAssessment = Awaited<ReturnType<typeof assessmentsOf>>[number]

/** Who is asked how it went, with what they answered: the institution, the officer, then the experts by mission. */
export const reviewsOf = (db: Database, requestId: string) =>
  db
    .selectFrom('review as r')
    .leftJoin('person as p', 'p.id', 'r.answered_by')
    .leftJoin('person as e', 'e.id', 'r.person_id')
    .leftJoin('case_file as m', (join) =>
      join.on((on) => on(on.cast<string>('m.id', 'text'), '=', on.ref('r.reviewer'))),
    )
    .select([
      'r.reviewer',
      'r.answer',
      'r.scores',
      'r.remark',
      'r.answered_at',
      'r.on_behalf_of',
      'r.on_behalf_note',
      'r.person_id',
    ])
    .select(['e.name as expert', 'm.reference as mission', 'p.name as answered_by'])
    .where('r.request_id', '=', requestId)
    .orderBy('m.reference', (order) => order.asc().nullsFirst())
    .orderBy('r.reviewer')
    .execute()
export type ListedReview = Awaited<ReturnType<typeof reviewsOf>>[number]
