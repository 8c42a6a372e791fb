import { hasVerb, statusesWhere } from '../../domain/case/status-table.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'
import { factsAsValidated } from '../expert/as-validated.ts'
import { membersOf } from '../identity/role-queries.ts'
import type { LockedRequest } from './lock-request.ts'

type Sought = { expertId: string; startsOn: string; endsOn: string }

/**
 * Validated, not one of those who ask, and not nominated for these days already. The expert's row is locked: whoever
 * blocks or nominates them at this moment waits until the nomination is done.
 */
export async function expertToNominate(trx: Trx, { request }: LockedRequest, { expertId, startsOn, endsOn }: Sought) {
  const expert = await trx
    .selectFrom('expert')
    .select(['status', 'band', 'home_country', 'available_from', 'available_to'])
    .where('person_id', '=', expertId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!expert?.band || !hasVerb(expertStatus, expert.status, 'nominate'))
    throw invalidInput([{ field: 'expertId', message: 'problem.expert-not-validated' }])
  if ((await membersOf(trx, request.organisation_id)).includes(expertId))
    throw invalidInput([{ field: 'expertId', message: 'problem.expert-of-institution' }])
  const busy = await openMissionsOf(trx, expertId)
  const isAgain = busy.some(
    (one) => one.requestId === request.case_id && one.startsOn <= endsOn && one.endsOn >= startsOn,
  )
  if (isAgain) throw invalidTransition('problem.expert-nominated-already')
  const asValidated = await factsAsValidated(trx, expertId)
  const homeCountry = asValidated ? asValidated.homeCountry : expert.home_country
  const { band, available_from: availableFrom, available_to: availableTo } = expert
  return { terms: { band, homeCountry }, time: { availableFrom, availableTo, busy } }
}

/** What a mission keeps of its expert as validated, whatever they or the facility change later. */
export type ExpertTerms = Awaited<ReturnType<typeof expertToNominate>>['terms']

const open = statusesWhere(missionStatus, (row) => row.open)

const openMissionsOf = (trx: Trx, expertId: string) =>
  trx
    .selectFrom('mission as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .select(['m.request_id as requestId', 'm.starts_on as startsOn', 'm.ends_on as endsOn'])
    .where('m.expert_id', '=', expertId)
    .where('f.status', 'in', open)
    .execute()
