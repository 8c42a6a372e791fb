import { randomInt } from 'node:crypto'
import { record } from '../../db/audit/record.ts'
import { reserveDays } from '../../db/budget/book-days.ts'
import { setDaysEnvelope } from '../../db/budget/set-days-envelope.ts'
import { lockCase } from '../../db/case/case-file.ts'
import { type Database, facilityNow, inTransaction, sqlNow } from '../../db/database.ts'
import { acceptMission } from '../../db/mission/accept-mission.ts'
import { acceptNomination } from '../../db/mission/accept-nomination.ts'
import { endMission } from '../../db/mission/end-mission.ts'
import { reportMission } from '../../db/mission/report-mission.ts'
import { startMission } from '../../db/mission/start-mission.ts'
import { validateReport } from '../../db/mission/validate-report.ts'
import { openTask, type TaskState } from '../../db/task/open-task.ts'
import { type Actor, type EngineContext, personActor } from '../../domain/case/actor.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import { insertMission, moveDates, type NewMission } from './mission-rows.ts'
import { anOrganisation, aPerson } from './records.ts'
import { adoptedRules, aRequestRow, silkRoutesRules } from './request-records.ts'

type NewExpert = {
  name?: string
  status?: 'registered' | 'validated' | 'blocked'
  fields?: string[]
  languages?: string[]
  countries?: string[]
  homeCountry?: string
  availableFrom?: string | null
  availableTo?: string | null
  hasAccount?: boolean
}

/** Somebody on the roster, in the first fee band of the rules, with an Austrian account whose check digits are right. */
export async function anExpert(
  db: Database,
  {
    name = 'Elena Marchetti',
    status = 'validated',
    fields = ['policy'],
    languages = ['en', 'ru'],
    countries = ['TJ'],
    homeCountry = 'IT',
    availableFrom = null,
    availableTo = null,
    hasAccount = true,
  }: NewExpert = {},
): Promise<string> {
  const person_id = await aPerson(db, { name, roles: ['expert'] })
  await db
    .insertInto('expert')
    .values({
      person_id,
      status,
      fields,
      languages,
      countries,
      home_country: homeCountry,
      available_from: availableFrom,
      available_to: availableTo,
      profile: 'Drafted two migration policies.',
      band: silkRoutesRules().fees.bands[0]!.key,
    })
    .execute()
  if (hasAccount) await anAccount(db, person_id, { holder: name })
  return person_id
}

type NewAccount = { holder?: string; version?: number; iban?: string; isVerified?: boolean }

/** An account of an expert, verified by a finance officer's call. */
export async function anAccount(
  db: Database,
  person_id: string,
  { holder = 'Elena Marchetti', version = 1, iban = 'AT611904300234573201', isVerified = true }: NewAccount = {},
): Promise<void> {
  const by = isVerified ? await aPerson(db, { name: 'Petra Novak', roles: ['finance-officer'] }) : null
  const verified = { status: 'verified', judged_by: by, judged_at: sqlNow, means: 'call-back' } as const
  await db
    .insertInto('expert_account')
    .values({ person_id, version, holder, iban, bic: null, ...(isVerified ? verified : {}) })
    .execute()
}

export type Cast = {
  missionId: string
  requestId: string
  expertId: string
  expert: Actor
  requester: Actor
  officer: Actor
  finance: Actor
  secondFinance: Actor
}

export const approvedDays = 20

/** A mission in delivery for a request whose days are reserved, brought to a status by the product's own commands. */
export async function aMission(db: Database, given: NewMission = {}): Promise<Cast> {
  const cast = await aNominatedMission(db, given)
  for (const move of way.slice(0, way.findIndex(({ to }) => to === (given.status ?? 'nominated')) + 1)) {
    await move.go(db, cast)
    if (move.to === 'planned') await moveDates(db, cast.missionId, { ...given, today: await today(db) })
  }
  return cast
}

/** From status to status, as a mission goes when nothing comes between. */
const way: { to: MissionStatus; go: (db: Database, cast: Cast) => Promise<unknown> }[] = [
  {
    to: 'offered',
    go: (db, { requester, missionId }) => inTransaction(db, (trx) => acceptNomination(trx, requester, { missionId })),
  },
  {
    to: 'planned',
    go: (db, { expert, missionId }) => inTransaction(db, (trx) => acceptMission(trx, expert, { missionId })),
  },
  { to: 'under-way', go: async (db, { missionId }) => step(db, missionId, startMission) },
  { to: 'reporting', go: async (db, { missionId }) => step(db, missionId, endMission) },
  { to: 'validation', go: (db, cast) => report(db, cast) },
  {
    to: 'payment',
    go: (db, { requester, missionId }) => inTransaction(db, (trx) => validateReport(trx, requester, { missionId })),
  },
]

const step = async (db: Database, missionId: string, command: typeof startMission) => {
  const context = await contextOf(db, missionId)
  return inTransaction(db, (trx) => command(trx, context))
}

export const report = (
  db: Database,
  { expert, missionId }: Cast,
  changes: { daysWorked?: number; daysAway?: number } = {},
) =>
  inTransaction(db, (trx) =>
    reportMission(trx, expert, { missionId, text: 'The policy is drafted.', daysWorked: 10, daysAway: 12, ...changes }),
  )

async function aNominatedMission(db: Database, given: NewMission): Promise<Cast> {
  await adoptedRules(db)
  await inTransaction(db, (trx) => setDaysEnvelope(trx, silkRoutesRules().days.envelope))
  const officer = await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })
  const member = await aPerson(db, { name: 'Rustam Nazarov' })
  const organisationId = await anOrganisation(db, {
    name: 'Ministry of Labour',
    kind: 'public-body',
    members: [member],
  })
  const reference = `TA-${randomInt(1e9)}`
  const requestId = await aRequestRow(db, { organisationId, by: member, status: 'delivery', reference })
  await reserve(db, requestId)
  const expertId = given.expertId ?? (await anExpert(db))
  const missionId = await insertMission(db, {
    ...given,
    requestId,
    expertId,
    officer,
    reference: `${reference}/1`,
    today: await today(db),
  })
  return {
    missionId,
    requestId,
    expertId,
    expert: personActor(expertId),
    requester: personActor(member),
    officer: personActor(officer),
    finance: personActor(await aPerson(db, { name: 'Petra Novak', roles: ['finance-officer'] })),
    secondFinance: personActor(await aPerson(db, { name: 'Hassan Ali', roles: ['finance-officer'] })),
  }
}

async function reserve(db: Database, requestId: string): Promise<void> {
  await db.updateTable('request').set({ approved_days: approvedDays }).where('case_id', '=', requestId).execute()
  await inTransaction(db, async (trx) => {
    const file = await lockCase(trx, requestId)
    const auditId = record(trx, file, { type: 'request.approved', actor: { kind: 'system' } })
    await reserveDays(trx, { caseId: requestId, days: approvedDays, key: 'approval', auditId })
  })
}

/** The calendar date at the facility, now. */
export const today = async (db: Database): Promise<string> => dateIn(await facilityNow(db), silkRoutesRules().zone)

export async function contextOf(db: Database, caseId: string): Promise<EngineContext> {
  const file = await db.selectFrom('case_file').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow()
  return { caseId: file.id, phaseNo: file.phase_no, seen: file.engine_no }
}

/** Asks a task as the workflow does. */
export async function askOf(db: Database, caseId: string, kind: TaskKind, subject?: string): Promise<TaskState> {
  const context = await contextOf(db, caseId)
  return inTransaction(db, (trx) => openTask(trx, context, { kind, ...(subject ? { subject } : {}) }))
}
