import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseHeading, lastSeal, listExceptions, trailOf } from '../../db/audit/audit-queries.ts'
import * as decisions from '../../db/award/decision-queries.ts'
import { reserveList } from '../../db/award/reserve-list.ts'
import { envelopeFigures, listGrantLines } from '../../db/budget/envelope-queries.ts'
import { listFundingSources, listLedger } from '../../db/budget/ledger-queries.ts'
import { listProposalsOfCall } from '../../db/call/call-proposal-queries.ts'
import { countByStatus, listCalls, readCall, timelineOf } from '../../db/call/call-queries.ts'
import { listOpenCalls } from '../../db/call/open-calls.ts'
import { listAnswers, listOwnUnanswered, listUnanswered } from '../../db/call/question-queries.ts'
import { listHolds } from '../../db/case/hold-queries.ts'
import { nextSteps } from '../../db/case/next-step.ts'
import { comingEvents } from '../../db/clock/journeys.ts'
import type { Database } from '../../db/database.ts'
import { currentDocuments } from '../../db/document/document-queries.ts'
import * as evaluations from '../../db/evaluation/evaluation-queries.ts'
import { candidatesFor } from '../../db/evaluation/evaluator-candidates.ts'
import { ownTotals, queueOf } from '../../db/evaluation/evaluator-queue.ts'
import * as grants from '../../db/grant/grant-queries.ts'
import { listOpenSettlements, settlementOfGrant } from '../../db/grant/settlement-queries.ts'
import { frameFacts } from '../../db/identity/frame-queries.ts'
import { listPeople } from '../../db/identity/identity-queries.ts'
import { hasKeptForms, listKeptForms, sessionOfForm } from '../../db/identity/kept-form-queries.ts'
import { readOrganisation } from '../../db/identity/organisation-queries.ts'
import { listColleagues, readPerson } from '../../db/identity/person-queries.ts'
import { membersOf, personsWithRole } from '../../db/identity/role-queries.ts'
import { findSession } from '../../db/identity/session-queries.ts'
import { casesVisibleTo } from '../../db/identity/visible-cases.ts'
import { countUnread, inboxOf, messageById, messagesInTrouble } from '../../db/message/message-queries.ts'
import { listOwnProposals } from '../../db/proposal/own-proposals.ts'
import { happeningsOf, listProposals, proposalHeading, submissionsOf } from '../../db/proposal/proposal-queries.ts'
import { findingsOf, screeningOf } from '../../db/proposal/screening-queries.ts'
import type { DB } from '../../db/schema/index.ts'
import { isTaskOf } from '../../db/task/is-task-of.ts'
import { countWaitingForOthers, findTask, listTasksFor } from '../../db/task/task-queries.ts'
import { anybody, type Visitor } from '../../domain/identity/visitor.ts'
import type { PersonId } from '../../domain/shared/ids.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { everybody } from '../support/everybody.ts'
import { anAward } from './grant/a-grant.ts'
import { readable } from './statement-text.ts'

/**
 * What every query of a noun sends, kept beside this file for reading: a change that asks more of the database, or shows
 * more than it should, is seen in review. `npx vitest run test/db/statements.test.ts -u` writes them anew.
 */
let test: TestDatabase
let db: Database
let sent: string[]
let facts: Awaited<ReturnType<typeof prepared>>

beforeAll(async () => {
  test = await createTestDatabase()
  facts = await prepared(test.db)
  db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: test.url, max: 2 }) }),
    log: ({ query }) => void sent.push(query.sql),
  })
})
afterAll(async () => {
  await db.destroy()
  await test.stop()
})

async function prepared(database: Database) {
  const { subjects, people, evaluationOf } = await everybody(database)
  const { proposalId: grant, callId: grantCall } = await anAward(database)
  const officer: Visitor = {
    ...anybody,
    person: { id: people.officer! as PersonId, name: 'Officer' },
    roles: [{ role: 'officer', callId: null, scope: null, standsInFor: null }],
    actsFor: [people.officer!],
  }
  return { ...subjects, officer, evaluator: people.assigned!, evaluation: evaluationOf('assigned'), grant, grantCall }
}

type Queries = Readonly<Record<string, () => Promise<unknown>>>

const firstPage = { after: null, most: 50 }

/** By noun: the queries behind the pages, each asked once. */
const nouns: Readonly<Record<string, () => Queries>> = {
  call: () => ({
    'open calls, on the front page': () => listOpenCalls(db),
    'calls that a visitor may see': () => listCalls(db, facts.officer),
    'a call': () => readCall(db, facts.call),
    'its proposals by status': () => countByStatus(db, facts.officer, facts.call),
    'its proposals': () => listProposalsOfCall(db, facts.officer, facts.call, { status: null, after: null }),
    'what happened to it': () => timelineOf(db, facts.call),
    'answers to questions': () => listAnswers(db, facts.call),
    'questions that wait': () => listUnanswered(db, facts.call),
    'one’s own questions that wait': () => listOwnUnanswered(db, facts.call, facts.person),
  }),
  proposal: () => ({
    'one’s own proposals': () => listOwnProposals(db, facts.officer),
    'proposals that a visitor may see': () => listProposals(db, facts.officer, null),
    'its heading': () => proposalHeading(db, facts.proposal),
    'what was submitted': () => submissionsOf(db, facts.proposal, 1),
    'what happened to it': () => happeningsOf(db, facts.proposal, null),
    'what the machine found': () => findingsOf(db, facts.proposal, 1),
    'how it was screened': () => screeningOf(db, facts.proposal, 1),
  }),
  evaluation: () => ({
    'an evaluator’s queue': () => queueOf(db, facts.evaluator),
    'their totals in the call': () => ownTotals(db, { evaluatorId: facts.evaluator, callId: facts.call, stage: 1 }),
    'an evaluation': () => evaluations.evaluationById(db, facts.evaluation),
    'may they read the proposal': () => evaluations.mayReadProposal(db, facts.officer, facts.proposal),
    'all of a proposal': () => evaluations.evaluationsOfProposal(db, facts.proposal),
    'its scores by stage': () => evaluations.stageScoresOf(db, facts.proposal),
    'who could evaluate it': () => candidatesFor(db, { proposalId: facts.proposal, stage: 1 }),
  }),
  award: () => ({
    'a decision': () => decisions.decisionById(db, facts.decision),
    'the last of a stage': () => decisions.lastOfStage(db, facts.call, 1),
    'its lines': () => decisions.linesOfDecision(db, facts.decision),
    'its letters': () => decisions.lettersOfDecision(db, facts.decision),
    'documents still verified': () => decisions.countVerifying(db, facts.decision),
    'evaluators’ totals': () => decisions.evaluatorTotals(db, facts.call, 1),
    'the reserve list': () => reserveList(db, facts.call),
  }),
  grant: () => ({
    'grants that a visitor may see': () => grants.listGrants(db, facts.officer, firstPage),
    'a grant': () => grants.grantById(db, facts.grant),
    'what happened to it': () => grants.grantTimeline(db, facts.grant, ['contract.signed']),
    'submissions of a report': () => grants.submissionsOfReport(db, facts.grant, 1),
    'a termination that is proposed': () => grants.openTerminationOf(db, facts.grant),
    'how a termination was settled': () => settlementOfGrant(db, facts.grant),
    'settlements that are open': () => listOpenSettlements(db, facts.officer, { most: 10 }),
  }),
  budget: () => ({
    'the figures of an envelope': () => envelopeFigures(db, facts.grantCall),
    'what each grant has of it': () => listGrantLines(db, facts.grantCall),
    'where it comes from': () => listFundingSources(db, facts.grantCall),
    'every booking': () => listLedger(db, facts.grantCall),
  }),
  message: () => ({
    'an inbox': () => inboxOf(db, facts.person, firstPage),
    'how many are unread': () => countUnread(db, facts.person),
    'a message': () => messageById(db, facts.officer, facts.message),
    'messages in trouble': () => messagesInTrouble(db, facts.officer, firstPage),
  }),
  task: () => ({
    'tasks that a visitor may answer': () => listTasksFor(db, facts.officer),
    'what waits for others': () => countWaitingForOthers(db, facts.officer),
    'a task': () => findTask(db, facts.task),
  }),
  case: () => ({
    'what cases wait for': () => nextSteps(db, [facts.proposal]),
    'cases on hold': () => listHolds(db, facts.officer),
    'what is due next': () => comingEvents(db, 8),
    'documents of a case': () => currentDocuments(db, { caseId: facts.proposal, stage: 1, slots: ['declaration'] }),
  }),
  identity: () => ({
    'who is asking': () => findSession(db, 'a token'),
    'whose a form is': () => sessionOfForm(db, 'a key'),
    'is a form kept for a person': () => hasKeptForms(db, facts.person),
    'the forms that are kept for a person': () => listKeptForms(db, facts.person),
    'the frame of every page': () => frameFacts(db, facts.officer),
    people: () => listPeople(db, { search: 'mal', ...firstPage }),
    'a person': () => readPerson(db, facts.person),
    'people of the facility': () => listColleagues(db),
    'an organisation': () => readOrganisation(db, facts.organisation),
    'members of an organisation': () => membersOf(db, facts.organisation),
    'who holds a role': () => personsWithRole(db, 'officer', facts.call),
  }),
  audit: () => ({
    'the heading of a case': () => caseHeading(db, facts.proposal),
    'the trail of a case': () => trailOf(db, facts.proposal, { after: 0, most: 100 }),
    'its last seal': () => lastSeal(db, facts.proposal),
    'the register of exceptions': () => listExceptions(db, facts.officer, { before: null, most: 50 }),
  }),
}

/** Conditions that many queries share: kept once, and named where they stand. */
const shared = () => ({
  '‹cases the visitor may see›': casesVisibleTo(facts.officer, 'f').compile(db).sql,
  '‹tasks of the visitor›': isTaskOf(facts.officer).compile(db).sql,
})

describe('what is sent to the database', () => {
  for (const [noun, queries] of Object.entries(nouns))
    it(`for a ${noun}`, async () => {
      const kept = []
      for (const [name, ask] of Object.entries(queries())) {
        sent = []
        await ask()
        kept.push(`-- ${name}`, ...sent.map((statement) => `${readable(statement, shared())};`), '')
      }
      await expect(kept.join('\n')).toMatchFileSnapshot(`./statements/${noun}.sql`)
    })

  it('for what a visitor may see at all', async () => {
    const kept = Object.entries(shared()).flatMap(([name, text]) => [
      `-- ${name}`,
      `${readable(text).replace(/ (when|else|or) /g, '\n    $1 ')};`,
      '',
    ])
    await expect(kept.join('\n')).toMatchFileSnapshot('./statements/shared.sql')
  })
})
