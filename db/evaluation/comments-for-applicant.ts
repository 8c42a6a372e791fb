import { stageRules } from '../../domain/call/rule-set.ts'
import { overall } from '../../domain/evaluation/completeness.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import type { Database } from '../database.ts'

export type ApplicantComment = { label: string | { key: string }; text: string }

/** What the evaluators of a stage wrote for the applicant, section by section, without their names. */
export async function commentsForApplicant(
  db: Database,
  proposalId: string,
  stage: number,
): Promise<ApplicantComment[]> {
  const evaluations = await db
    .selectFrom('evaluation as e')
    .innerJoin('case_file as f', 'f.id', 'e.proposal_id')
    .select(['e.comments', 'f.call_id', 'e.phase_no'])
    .where('e.proposal_id', '=', proposalId)
    .where('e.stage', '=', stage)
    .where('e.status', '=', 'submitted')
    .orderBy('e.seat')
    .execute()
  if (evaluations.length === 0) return []
  const { rules } = await rulesOfCall(db, evaluations[0]!.call_id!)
  const last = Math.max(...evaluations.map(({ phase_no }) => phase_no))
  const places = [
    ...stageRules(rules, stage).grid.sections.map(({ key, title }) => ({
      key,
      label: title as ApplicantComment['label'],
    })),
    { key: overall, label: { key: 'mail.overall' } },
  ]
  return places.flatMap(({ key, label }) =>
    evaluations
      .filter(({ phase_no, comments }) => phase_no === last && comments[key])
      .map(({ comments }) => ({ label, text: comments[key]! })),
  )
}
