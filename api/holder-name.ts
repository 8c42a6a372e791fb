import { missionHead } from '../db/mission/mission-queries.ts'
import { focalPointsOf } from '../db/request/focal-points.ts'
import { consultationsOf, reviewsOf } from '../db/request/partner-queries.ts'
import { holderOf, type Verb } from '../domain/identity/policy.ts'
import { notFound } from '../domain/shared/errors.ts'
import type { Question } from './ask.ts'
import { countryNames } from './country-names.ts'

/**
 * On whose behalf an officer does something: the name of the one who has the right to it, and is asked for it. Empty
 * where the address says nothing of them yet.
 */
export const holderName = (question: Question, verb: Verb): string | Promise<string> => {
  switch (holderOf(verb)) {
    case 'focal-point':
      return focalPointName(question)
    case 'consulted-party':
      return partyName(question)
    case 'expert-of':
      return expertName(question)
    default:
      return question.standing?.organisation?.name ?? ''
  }
}

/** By name; by country where nobody speaks for it. */
async function focalPointName({ facilities, standing, visitor, sentences }: Question): Promise<string> {
  const country = standing?.country ?? ''
  const names = await focalPointsOf(facilities.db, country)
  if (names.length > 0) return names.join(', ')
  return sentences.say(visitor.locale, 'request.focalPointOf', { country: countryNames(visitor.locale)(country) })
}

async function partyName({ facilities, standing, params }: Question): Promise<string> {
  const asked = (await consultationsOf(facilities.db, standing?.id ?? '')).find(({ party }) => party === params.party)
  if (!asked) throw notFound('consultation')
  return asked.name
}

/** Of the mission of the address, or of the one among a request's that its review is about. */
async function expertName({ facilities, standing, params }: Question): Promise<string> {
  const id = standing?.id ?? ''
  if (standing?.kind === 'mission') return (await missionHead(facilities.db, id)).expert
  const review = (await reviewsOf(facilities.db, id)).find(({ reviewer }) => reviewer === params.missionId)
  if (!review?.expert) throw notFound('review')
  return review.expert
}
