import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { focalPointsOf } from '../../db/request/focal-points.ts'
import { requestById, submissionsOfRequest } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import type { Asked } from '../asked.ts'
import { contentRows } from './content-view.ts'
import { dueOf } from './due-of.ts'
import { headView } from './head-view.ts'

export const outcomes = ['endorse', 'return', 'refuse'] as const

/** What the focal point of a country reads, and says. */
export async function endorsementView(request: Asked) {
  const row = await requestById(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, row.id)
  const submissions = await submissionsOfRequest(request.db, row.id)
  return {
    ...headView(row),
    content: contentRows(rules, row.content),
    arrivedAt: submissions[0]?.arrived_at ?? null,
    isAgain: submissions.length > 1,
    questions: row.questions,
    mayAnswer: hasVerb(requestStatus, row.status, 'endorse'),
    dueAt: await dueOf(request, 'endorse'),
    outcomes: outcomes.map((value) => ({
      value,
      label: { key: `request.endorsement.outcome.${value}` },
      hint: { key: `request.endorsement.outcomeHint.${value}` },
    })),
    onBehalf: request.onBehalf('request.endorse') === null ? null : await focalPointName(request),
    form: request.form(),
  }
}

/** Who is the focal point, by name; their office where nobody holds it. */
export async function focalPointName({ db, standing }: Asked): Promise<string> {
  const names = await focalPointsOf(db, standing.country ?? '')
  return names.length > 0 ? names.join(', ') : `Focal point ${standing.country ?? ''}`
}
