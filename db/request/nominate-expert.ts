import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import { checkNomination } from '../../domain/request/check-nomination.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { lockCase, transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { rankRoster } from '../expert/rank-roster.ts'
import { membersOf } from '../identity/role-queries.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-if-open.ts'
import { freeDaysOf } from './free-days.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'

export type Nomination = {
  requestId: string
  expertId: string
  days: number
  startsOn: string
  endsOn: string
  modality: Modality
  place: string
  country: string
  /** Needed when the expert is not the first of the roster. */
  reason: string
}

/**
 * An officer nominates an expert of the roster: a mission begins, and the institution is asked whether it agrees. While
 * days are left that no mission has bound, the officers go on being asked.
 */
export async function nominateExpert(trx: Trx, actor: Actor, nomination: Nomination): Promise<{ missionId: string }> {
  const { requestId, expertId, reason } = nomination
  const locked = await lockRequest(trx, requestId, 'nominate')
  await assertFits(trx, nomination)
  const expert = await expertToNominate(trx, locked, expertId)
  assertOtherPerson(actor, expertId)
  const isAgainstRanking = (await rankRoster(trx, requestId))[0]?.personId !== expertId
  if (isAgainstRanking) assertReason(reason)
  const missionId = await insertMission(trx, actor, locked, { ...nomination, band: expert.band })
  const { file } = locked
  const answered = await answerIfOpen(trx, file, actor, { kind: 'nominate', answer: 'nominated' })
  await transition(trx, file, 'nominate', (await freeDaysOf(trx, requestId)) > 0 ? 'matching' : 'delivery')
  const auditId = await record(trx, file, {
    type: 'expert.nominated',
    actor,
    ...answered,
    ...(reason ? { reason } : {}),
    detail: { missionId, expertId, days: nomination.days },
  })
  if (isAgainstRanking)
    await recordException(trx, {
      caseId: requestId,
      auditId,
      kind: 'choice-against-ranking',
      reason,
      requestedBy: personOf(actor),
    })
  const { days, startsOn, endsOn } = nomination
  const mission = await lockCase(trx, missionId, 'mission')
  await record(trx, mission, { type: 'mission.nominated', actor, detail: { expertId, days, startsOn, endsOn } })
  return { missionId }
}

async function assertFits(trx: Trx, nomination: Nomination): Promise<void> {
  const { rules, zone } = await rulesOfRequest(trx, nomination.requestId)
  const freeDays = await freeDaysOf(trx, nomination.requestId)
  const today = dateIn(await facilityNow(trx), zone)
  const problems = checkNomination(nomination, { rules, freeDays, today })
  if (problems.length) throw invalidInput(problems)
}

/** Validated, and not one of those who ask. Whoever is blocked at this moment waits until the nomination is done. */
async function expertToNominate(trx: Trx, { request }: LockedRequest, expertId: string): Promise<{ band: string }> {
  const expert = await trx
    .selectFrom('expert')
    .select(['status', 'band'])
    .where('person_id', '=', expertId)
    .forShare()
    .executeTakeFirst()
  if (expert?.status !== 'validated' || !expert.band)
    throw invalidInput([{ field: 'expertId', message: 'problem.expert-not-validated' }])
  if ((await membersOf(trx, request.organisation_id)).includes(expertId))
    throw invalidInput([{ field: 'expertId', message: 'problem.expert-of-institution' }])
  return { band: expert.band }
}

async function insertMission(
  trx: Trx,
  actor: Actor,
  { file, request }: LockedRequest,
  nomination: Nomination & { band: string },
): Promise<string> {
  const number = await nextNumber(trx, request.case_id)
  const { id } = await trx
    .insertInto('case_file')
    .values({ kind: 'mission', title: file.title, status: 'nominated', reference: `${file.reference}/${number}` })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('mission')
    .values({
      case_id: id,
      request_id: request.case_id,
      number,
      expert_id: nomination.expertId,
      days: nomination.days,
      starts_on: nomination.startsOn,
      ends_on: nomination.endsOn,
      modality: nomination.modality,
      place: nomination.place,
      country: nomination.country,
      band: nomination.band,
      reason: nomination.reason,
      nominated_by: personOf(actor),
    })
    .execute()
  return id
}

/** Missions of a request are numbered under its lock. */
async function nextNumber(trx: Trx, requestId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('mission')
    .select((e) => e.fn.max('number').as('last'))
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
