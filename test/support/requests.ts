import { sql } from 'kysely'
import { type Database, facilityNow, inTransaction, type Trx } from '../../db/database.ts'
import { adoptFacilityRules } from '../../db/programme/adopt-facility-rules.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { proposeFacilityRules } from '../../db/programme/propose-facility-rules.ts'
import { answerConsultation } from '../../db/request/answer-consultation.ts'
import { answerReview } from '../../db/request/answer-review.ts'
import { endorseRequest } from '../../db/request/endorse-request.ts'
import { judgeRequest } from '../../db/request/judge-request.ts'
import { recommendRequest } from '../../db/request/recommend-request.ts'
import { returnRequest } from '../../db/request/return-request.ts'
import { saveRequest } from '../../db/request/save-request.ts'
import { startRequest } from '../../db/request/start-request.ts'
import { submitRequest } from '../../db/request/submit-request.ts'
import { actOnDueTask } from '../../db/task/act-on-due-task.ts'
import { personActor } from '../../domain/case/actor.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import type { RequestStatus } from '../../domain/request/request-status.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import { facilityRules } from './facility-rules.ts'
import { contextOf, today } from './mission-records.ts'
import { endMissionAs, missionsOf, nominate } from './nominations.ts'
import { anOrganisation, aPerson, setClock } from './records.ts'

/** The rules in force, proposed and adopted by two people; the small ones, unless others are wanted or there are some. */
export async function anAdoptedRuleBook(db: Database, rules?: FacilityRules): Promise<number> {
  const inForce = await rulesInForce(db)
  if (inForce && !rules) return inForce.version
  const officer = personActor(await aPerson(db, { name: 'Amina Karimova' }))
  const approver = personActor(await aPerson(db, { name: 'Jonas Weiss' }))
  const text = JSON.stringify(rules ?? facilityRules())
  const { version } = await inTransaction(db, (trx) => proposeFacilityRules(trx, officer, { rules: text }))
  await inTransaction(db, (trx) => adoptFacilityRules(trx, approver, { version }))
  return version
}

type Person = ReturnType<typeof personActor>

/** Everybody who has to do with a request, as actors. */
export type RequestCast = {
  requestId: string
  organisationId: string
  requester: Person
  colleague: Person
  focalPoint: Person
  delegation: Person
  unit: Person
  officer: Person
  approver: Person
}

/** A ministry of Tajikistan with two members, and whoever else takes part. */
export async function aMinistry(db: Database): Promise<Omit<RequestCast, 'requestId'>> {
  const requester = await aPerson(db, { name: 'Rustam Nazarov' })
  const colleague = await aPerson(db, { name: 'Zarina Sharipova' })
  const organisationId = await anOrganisation(db, {
    name: 'Ministry of Labour',
    kind: 'public-body',
    country: 'TJ',
    members: [requester, colleague],
  })
  return {
    organisationId,
    requester: personActor(requester),
    colleague: personActor(colleague),
    focalPoint: personActor(await aScopedPerson(db, 'focal-point', 'TJ')),
    delegation: personActor(await aScopedPerson(db, 'consulted-party', 'delegation')),
    unit: personActor(await aScopedPerson(db, 'consulted-party', 'unit')),
    officer: personActor(await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })),
    approver: personActor(await aPerson(db, { name: 'Jonas Weiss', roles: ['approver'] })),
  }
}

async function aScopedPerson(db: Database, role: 'focal-point' | 'consulted-party', scope: string): Promise<string> {
  const person_id = await aPerson(db, { name: `${role} ${scope}` })
  await db.insertInto('role_assignment').values({ person_id, role, scope }).execute()
  return person_id
}

/** A request that may be handed in as it is; its time begins in 30 days. */
export async function aContent(db: Database): Promise<RequestContent> {
  const now = await today(db)
  return {
    title: 'A migration policy for Tajikistan',
    problem: 'Four agencies keep four lists, and none of them agrees.',
    outcome: 'A policy that the government can adopt.',
    field: 'policy',
    languages: ['en', 'ru'],
    modality: 'on-site',
    place: 'Dushanbe',
    fromOn: addDays(now, 30),
    toOn: addDays(now, 120),
    days: 20,
    wishes: '',
  }
}

type Wanted = Extract<
  RequestStatus,
  'draft' | 'endorsement' | 'returned' | 'consultation' | 'assessment' | 'approval' | 'matching' | 'delivery' | 'reviewing' | 'follow-up'
> // biome-ignore format: a list

/** A request brought to a status by the product's own commands, with 20 days approved from `matching` on. */
export async function aRequest(db: Database, { status = 'endorsement' as Wanted } = {}): Promise<RequestCast> {
  await anAdoptedRuleBook(db)
  const ministry = await aMinistry(db)
  const { requester, organisationId } = ministry
  const content = await aContent(db)
  const requestId = await inTransaction(db, async (trx) => {
    const draft = await startRequest(trx, requester, { organisationId })
    await saveRequest(trx, requester, { requestId: draft.requestId, version: 1, content })
    return draft.requestId
  })
  const cast = { ...ministry, requestId }
  for (const move of way.slice(0, way.findIndex(({ to }) => to.includes(status)) + 1)) await move.go(db, cast)
  if (status === 'returned') await inTransaction(db, (trx) => sendBack(trx, cast))
  return cast
}

const sendBack = (trx: Trx, { focalPoint, requestId }: RequestCast) =>
  returnRequest(trx, focalPoint, { requestId, questions: 'Which laws does it touch?' })

export const submit = (db: Database, { requester, requestId }: RequestCast) =>
  inTransaction(db, (trx) => submitRequest(trx, requester, { requestId }))

/** From status to status, as a request goes when nothing comes between. */
const way: { to: RequestStatus[]; go: (db: Database, cast: RequestCast) => Promise<unknown> }[] = [
  { to: ['endorsement', 'returned'], go: submit },
  {
    to: ['consultation'],
    go: (db, { focalPoint, requestId }) =>
      inTransaction(db, (trx) => endorseRequest(trx, focalPoint, { requestId, remark: null })),
  },
  { to: ['assessment'], go: (db, cast) => consent(db, cast) },
  { to: ['approval'], go: (db, cast) => recommend(db, cast) },
  { to: ['matching'], go: (db, cast) => approve(db, cast) },
  { to: ['delivery'], go: async (db, cast) => nominate(db, cast, { days: 20 }) },
  { to: ['reviewing'], go: (db, cast) => closeMissions(db, cast) },
  { to: ['follow-up'], go: (db, cast) => review(db, cast) },
]

export async function consent(db: Database, { requestId, delegation, unit }: RequestCast): Promise<void> {
  for (const [party, actor] of Object.entries({ delegation, unit }))
    await inTransaction(db, (trx) =>
      answerConsultation(trx, actor, { requestId, party, answer: 'consent', remark: null }),
    )
}

export const findings = {
  eligible: { isMet: true, note: null },
  clear: { isMet: true, note: null },
}

export const recommend = (db: Database, { requestId, officer }: RequestCast, changes = {}) =>
  inTransaction(db, (trx) =>
    recommendRequest(trx, officer, {
      requestId,
      recommendation: 'approve',
      days: 20,
      findings,
      reason: 'It serves the national strategy.',
      ...changes,
    }),
  )

export const approve = (db: Database, { requestId, approver }: RequestCast, days = 20) =>
  inTransaction(db, (trx) => judgeRequest(trx, approver, { requestId, judgement: 'approved', days, reason: 'Agreed.' }))

async function closeMissions(db: Database, { requestId }: RequestCast): Promise<void> {
  for (const missionId of await missionsOf(db, requestId)) await endMissionAs(db, missionId, 'closed')
}

async function review(db: Database, { requestId, requester, officer }: RequestCast): Promise<void> {
  const reviews = await db
    .selectFrom('review')
    .select(['reviewer', 'person_id'])
    .where('request_id', '=', requestId)
    .execute()
  for (const { reviewer, person_id } of reviews) {
    const actor = person_id ? personActor(person_id) : reviewer === 'officer' ? officer : requester
    await inTransaction(db, (trx) =>
      answerReview(trx, actor, { requestId, reviewer, scores: { quality: 4 }, remark: null }),
    )
  }
}

/** Lets the time of a task pass in silence, its reminders included, as the workflow does. */
export async function letPass(db: Database, caseId: string, taskId: string): Promise<void> {
  const task = await db.selectFrom('task').select('due_at').where('id', '=', taskId).executeTakeFirstOrThrow()
  const until = new Date(task.due_at.getTime() + 1000)
  if ((await facilityNow(db)) < until) await setClock(db, until)
  for (let turn = 0; turn < 5; turn++) {
    const context = await contextOf(db, caseId)
    const { state } = await inTransaction(db, (trx) => actOnDueTask(trx, context, taskId))
    if (state !== 'open') return
  }
}

/** Where the facility's days stand. */
export async function daysLeft(db: Database): Promise<number> {
  const { rows } = await sql<{
    days: bigint
  }>`select available_minor as days from envelope where unit = 'days'`.execute(db)
  return Number(rows[0]?.days ?? 0)
}
