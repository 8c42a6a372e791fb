import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
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
    onBehalf: await request.onBehalf('request.endorse'),
    form: request.form(),
  }
}
