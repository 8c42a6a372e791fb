import { sql } from 'kysely'
import { draftCall } from '../../db/call/draft-call.ts'
import { publishCall } from '../../db/call/publish-call.ts'
import { facilityNow, inTransaction } from '../../db/database.ts'
import { isUnread } from '../../db/message/letters-to-follow-up.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import { type Actor, personActor } from '../../domain/case/actor.ts'
import { createLog } from '../../log.ts'
import type { Engine } from '../../relay/engine-client.ts'
import { createTraveller, type Traveller } from '../../relay/travel-clock.ts'
import { aCompleteDraft, anOrganisation, aPerson } from '../../test/support/records.ts'
import { aRuleSet } from '../../test/support/silk-routes.ts'
import type { BenchFacility } from '../parts/facility.ts'
import { closedLoop } from '../submit/closed-loop.ts'
import { answersTo } from './full-application.ts'
import { type Answering, answers, type OpenTask, type Staff } from './people.ts'

const ANSWERS_AT_ONCE = 8
const EVALUATORS = 6
const YEARS = 4

/** Calls follow one another, each for years of the facility's time. */
const longLived = { lastSigningOn: '2060-12-31', endsOn: '2063-12-31' }

/** The facility's people, the same for all calls: every finance officer more is told of every payment once more. */
export async function gatherStaff({ db }: BenchFacility): Promise<Staff> {
  const person = async (name: string, role: 'officer' | 'approver' | 'finance-officer' | 'evaluator') =>
    personActor(await aPerson(db, { name, roles: [role] }))
  for (let seat = 1; seat <= EVALUATORS; seat++) await person(`Evaluator ${seat}`, 'evaluator')
  return {
    officer: await person('Olga Officer', 'officer'),
    approver: await person('Anton Approver', 'approver'),
    finance: await person('Farida Finance', 'finance-officer'),
    secondFinance: await person('Felix Finance', 'finance-officer'),
  }
}

/** A call with money for everybody, and a complete draft per life. */
export async function prepareLives(facility: BenchFacility, staff: Staff, lives: number) {
  const { db } = facility
  const amount = String(lives * 250_000)
  const rules = aRuleSet()
  rules.envelope = { amount, sources: rules.envelope.sources.map((source) => ({ ...source, ...longLived, amount })) }
  const { callId } = await inTransaction(db, (trx) => draftCall(trx, staff.officer, { ruleSet: rules }))
  await untilAsked(facility, callId)
  await inTransaction(db, (trx) => publishCall(trx, staff.approver, { callId }))
  const applicants = new Map<string, Actor & { kind: 'person' }>()
  for (let life = 0; life < lives; life++) {
    const personId = await aPerson(db)
    const organisationId = await anOrganisation(db, { members: [personId] })
    const applicant = { callId, organisationId, personId }
    applicants.set((await aCompleteDraft(db, applicant, answersTo('concept-note'))).proposalId, personActor(personId))
  }
  const answering: Answering = { db, rules, staff, applicantOf: (id) => applicants.get(id)! }
  return { callId, applicants, answering }
}

/** The call's workflow asks for its publication before anybody can publish. */
async function untilAsked({ db }: BenchFacility, callId: string): Promise<void> {
  while (!(await db.selectFrom('task').select('id').where('case_id', '=', callId).executeTakeFirst()))
    await new Promise((resolve) => setTimeout(resolve, 50))
}

/**
 * Submits all drafts and answers whatever is asked until the last grant is closed. Nobody is ever late: the clock goes
 * on only when there is nothing to do, to the next deadline or to the end of a reporting period.
 */
export async function liveAll(
  { db }: BenchFacility,
  engine: Engine,
  { callId, applicants, answering }: Awaited<ReturnType<typeof prepareLives>>,
): Promise<void> {
  const traveller = createTraveller(db, engine, createLog('bench', 'warn'))
  const end = new Date((await facilityNow(db)).getTime() + YEARS * 365 * 86_400_000)
  await closedLoop([...applicants], ANSWERS_AT_ONCE, async ([proposalId, applicant]) => {
    await inTransaction(db, (trx) => submitProposal(trx, applicant, { proposalId }))
  })
  for (;;) {
    await readLetters(answering)
    const own = await openTasks(answering, 'proposal')
    if (own.length > 0) await answerAll(answering, own)
    else if (await isCompleted(answering, callId)) return
    else await goOn(traveller, answering, end)
  }
}

/** What is asked about the whole call waits until nobody is busy with a proposal; then it is the clock's turn. */
async function goOn(traveller: Traveller, answering: Answering, end: Date): Promise<void> {
  await traveller.quiet()
  if ((await openTasks(answering, 'proposal')).length > 0) return
  const ofCall = await openTasks(answering, 'call')
  if (ofCall.length > 0) await answerAll(answering, ofCall)
  else await traveller.stepTowards(end)
}

const answerAll = (answering: Answering, tasks: readonly OpenTask[]) =>
  closedLoop(tasks, ANSWERS_AT_ONCE, (task) => answer(answering, task))

async function answer(answering: Answering, task: OpenTask): Promise<void> {
  const how = answers[task.kind]
  if (!how) throw new Error(`a life off its straight way: somebody is asked to ${task.kind}`)
  await how(answering, task)
}

const openTasks = ({ db }: Answering, kind: 'call' | 'proposal'): Promise<OpenTask[]> =>
  db
    .selectFrom('task')
    .innerJoin('case_file', 'case_file.id', 'task.case_id')
    .select(['task.kind', 'task.subject', 'task.stage', 'task.case_id as caseId', 'task.owner_id as ownerId'])
    .where('task.state', '=', 'open')
    .where('case_file.kind', '=', kind)
    .execute()

/** A letter that lies unread would be followed up by telephone. */
const readLetters = ({ db }: Answering) =>
  sql`
    update message set opened_at = facility_now()
      where id in (select m.id from message m where ${isUnread} order by m.id for no key update)`.execute(db) // in the relay's order

async function isCompleted({ db }: Answering, callId: string): Promise<boolean> {
  const call = await db.selectFrom('case_file').select('status').where('id', '=', callId).executeTakeFirstOrThrow()
  return call.status === 'completed'
}
