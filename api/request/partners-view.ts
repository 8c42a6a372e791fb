import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { consultationsOf, reviewsOf } from '../../db/request/partner-queries.ts'
import type { RequestHead } from '../../db/request/request-queries.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { holds } from '../../domain/identity/visitor.ts'
import type { Asked } from '../asked.ts'

const kinds = { asked: 'due', consent: 'good', silent: 'good', unasked: 'due', veto: 'bad' } as const

/** Who is consulted and whether they have answered; remarks are for the facility and whoever made them. */
export async function consultationRows(
  request: Asked,
  row: RequestHead,
  { isOwn, isStaff }: { isOwn: boolean; isStaff: boolean },
) {
  const seesAll = isOwn || isStaff
  return (await consultationsOf(request.db, row.id))
    .filter(({ party }) => seesAll || holds(request.visitor, 'consulted-party', null, [party]))
    .map((one) => ({
      name: one.name,
      tag: { kind: kinds[one.answer], text: { key: `request.answer.${one.answer}` } },
      at: one.answered_at,
      remark: isOwn ? null : one.remark,
      by: isStaff ? one.answered_by : null,
      onBehalfOf: onBehalfLine(one.on_behalf_of, isStaff ? one.on_behalf_note : null),
    }))
}

/** What everybody said afterwards, for the facility. */
export async function reviewRows(request: Asked, requestId: string, isStaff: boolean) {
  if (!isStaff) return []
  const { rules } = await rulesOfRequest(request.db, requestId)
  return (await reviewsOf(request.db, requestId)).map((review) => ({
    who: reviewerShown(review),
    tag: {
      kind: review.answer === 'given' ? 'good' : review.answer === 'asked' ? 'due' : '',
      text: { key: `request.reviewed.${review.answer}` },
    },
    rows: rules.review.questions
      .filter(({ key }) => review.scores[key] !== undefined)
      .map(({ key, text }) => ({
        label: text,
        value: { key: 'request.review.score', values: { score: review.scores[key]! } },
        href: null,
      })),
    remark: review.remark,
    onBehalfOf: onBehalfLine(review.on_behalf_of, review.on_behalf_note),
  }))
}

/** Whose review: the institution's, the facility's, or an expert's by name. */
export const reviewerShown = ({ reviewer, expert }: { reviewer: string; expert: string | null }) =>
  reviewer === 'beneficiary' || reviewer === 'officer' ? { key: `request.reviewer.${reviewer}` } : (expert ?? '')
