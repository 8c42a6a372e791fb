import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import { checkNomination } from '../../domain/request/check-nomination.ts'
import { checkDespite, conflictsOf } from '../../domain/request/nominee-conflicts.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { lockCase, transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { rankRoster } from '../expert/rank-roster.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { type ExpertTerms, expertToNominate } from './expert-to-nominate.ts'
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
  /** Needed when the expert is not available then, or has another mission. */
  despite?: string
}

/**
 * The coordinator, or an officer, nominates an expert of the roster: a mission begins, and the institution is asked whether
 * it agrees. While days are left that no mission has bound, the question is asked again.
 */
export async function nominateExpert(trx: Trx, actor: Actor, nomination: Nomination): Promise<{ missionId: string }> {
  const { requestId, expertId, reason, despite = '' } = nomination
  const locked = await lockRequest(trx, requestId, 'nominate')
  const { terms, time } = await expertToNominate(trx, locked, nomination)
  await assertFits(trx, nomination)
  assertOtherPerson(actor, expertId)
  const conflicts = conflictsOf(nomination, time)
  const unanswered = checkDespite(conflicts, despite)
  if (unanswered.length > 0) throw invalidInput(unanswered)
  const isAgainstRanking = (await rankRoster(trx, requestId))[0]?.personId !== expertId
  if (isAgainstRanking) assertReason(reason)
  const missionId = await insertMission(trx, actor, locked, { ...nomination, ...terms })
  const { file } = locked
  const answered = await answerIfOpen(trx, file, actor, { kind: 'nominate', answer: 'nominated' })
  transition(trx, file, 'nominate', (await freeDaysOf(trx, requestId)) > 0 ? 'matching' : 'delivery')
  const auditId = record(trx, file, {
    type: 'expert.nominated',
    actor,
    ...answered,
    ...(reason ? { reason } : {}),
    detail: { missionId, expertId, days: nomination.days, ...(conflicts.length > 0 ? { conflicts } : {}) },
  })
  const exception = { caseId: requestId, auditId, requestedBy: personOf(actor) }
  if (isAgainstRanking) recordException(trx, { ...exception, kind: 'choice-against-ranking', reason })
  if (conflicts.length > 0) recordException(trx, { ...exception, kind: 'override', reason: despite })
  const { days, startsOn, endsOn } = nomination
  const mission = await lockCase(trx, missionId, 'mission')
  record(trx, mission, { type: 'mission.nominated', actor, detail: { expertId, days, startsOn, endsOn } })
  return { missionId }
}

async function assertFits(trx: Trx, nomination: Nomination): Promise<void> {
  const { rules, zone } = await rulesOfRequest(trx, nomination.requestId)
  const freeDays = await freeDaysOf(trx, nomination.requestId)
  const today = dateIn(await facilityNow(trx), zone)
  const problems = checkNomination(nomination, { rules, freeDays, today })
  if (problems.length) throw invalidInput(problems)
}

async function insertMission(
  trx: Trx,
  actor: Actor,
  { file, request }: LockedRequest,
  nomination: Nomination & ExpertTerms,
): Promise<string> {
  const number = await nextNumber(trx, request.case_id)
  const { id } = await trx
    .insertInto('case_file')
    .values({ kind: 'mission', title: file.title, status: 'nominated', reference: `${file.reference}/${number}` })
    .returning('id')
    .executeTakeFirstOrThrow()
  post(
    trx,
    trx.insertInto('mission').values({
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
      home_country: nomination.homeCountry,
      reason: nomination.reason,
      nominated_by: personOf(actor),
    }),
  )
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
