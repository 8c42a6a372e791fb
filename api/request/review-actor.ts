import { z } from 'zod'
import type { ListedReview } from '../../db/request/partner-queries.ts'
import { type Actor, personActor } from '../../domain/case/actor.ts'
import type { Asked } from '../asked.ts'
import { onBehalfOf } from '../on-behalf.ts'

/** An officer gives the review of an institution or an expert only on the strength of a letter or a call. */
export const isForSomebodyElse = (request: Asked, { reviewer, person_id }: ListedReview): boolean =>
  reviewer !== 'officer' &&
  !(reviewer === 'beneficiary' && request.standing.relation === 'own') &&
  person_id !== request.visitor.person?.id

/** One address serves three reviewers, so what the guard asks of an officer elsewhere is asked here. */
export async function actorForReviewer(request: Asked, review: ListedReview): Promise<Actor> {
  if (!isForSomebodyElse(request, review)) return request.actor()
  const fields = request.parse(z.looseObject({}))
  const acting = await onBehalfOf(request.db, request.visitor, request.standing, { fields, files: request.files })
  const of = review.reviewer === 'beneficiary' ? acting.of : (review.expert ?? acting.of)
  return personActor(request.visitor.person!.id, { ...acting, of })
}
