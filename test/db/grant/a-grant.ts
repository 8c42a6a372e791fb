import { randomInt } from 'node:crypto'
import { record } from '../../../db/audit/record.ts'
import { reserve } from '../../../db/budget/book-money.ts'
import { createEnvelope } from '../../../db/budget/create-envelope.ts'
import { lockCase } from '../../../db/case/case-file.ts'
import { type Database, inTransaction, type Trx } from '../../../db/database.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { paymentsOf } from '../../../db/grant/payments-of.ts'
import { prepareContract } from '../../../db/grant/prepare-contract.ts'
import { signContract } from '../../../db/grant/sign-contract.ts'
import { submitReport } from '../../../db/grant/submit-report.ts'
import { verifyBankAccount } from '../../../db/grant/verify-bank-account.ts'
import { openTask, type TaskState } from '../../../db/task/open-task.ts'
import type { RuleSet } from '../../../domain/call/rule-set.ts'
import { type Actor, type EngineContext, personActor } from '../../../domain/case/actor.ts'
import { addDays, addMonths } from '../../../domain/shared/working-days.ts'
import type { TaskKind } from '../../../domain/task/task-kinds.ts'
import { anOrganisation, aPerson, aPublishedCall } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

/** EUR 200,000.00, awarded out of an envelope of EUR 1.5 m. */
export const awarded = 200_000_00n

/** A Kazakh IBAN whose check digits are right. */
export const account = {
  holder: 'Hamroh Association',
  iban: 'KZ86 125K ZT50 0410 0100',
  bic: null,
  bankName: 'Bank of Khujand',
  country: 'KZ',
}

export type Grant = {
  proposalId: string
  callId: string
  organisationId: string
  applicant: Actor
  officer: Actor
  approver: Actor
  finance: Actor
  secondFinance: Actor
}

/** A proposal whose award letter is out, with the people that it needs. */
export async function anAward(db: Database, { rules = aRuleSet() }: { rules?: RuleSet } = {}): Promise<Grant> {
  const callId = await aPublishedCall(db, { rules, status: 'decided', stage: 2 })
  const member = await aPerson(db)
  const organisationId = await anOrganisation(db, { members: [member] })
  const { id } = await db
    .insertInto('case_file')
    .values({
      kind: 'proposal',
      call_id: callId,
      title: 'Return with skills',
      status: 'awarded',
      stage: 2,
      reference: `T-${randomInt(1e9)}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('proposal')
    .values({
      case_id: id,
      call_id: callId,
      organisation_id: organisationId,
      currency: 'EUR',
      requested_minor: 232_000_00n,
      duration_months: 14,
      country: 'TJ',
      started_by: member,
    })
    .execute()
  await inTransaction(db, async (trx) => {
    await createEnvelope(trx, callId, rules)
    const auditId = record(trx, await lockCase(trx, id), {
      type: 'proposal.released',
      actor: { kind: 'system' },
    })
    await reserve(trx, { callId, caseId: id, amountMinor: awarded, key: 'award', auditId })
  })
  const staff = async (role: 'officer' | 'approver' | 'finance-officer') =>
    personActor(await aPerson(db, { name: role, roles: [role] }))
  return {
    proposalId: id,
    callId,
    organisationId,
    applicant: personActor(member),
    officer: await staff('officer'),
    approver: await staff('approver'),
    finance: await staff('finance-officer'),
    secondFinance: await staff('finance-officer'),
  }
}

export const today = (): string => new Date().toISOString().slice(0, 10)

/** Twelve months from next week on. */
export const terms = () => {
  const startsOn = addDays(today(), 7)
  return { startsOn, endsOn: addDays(addMonths(startsOn, 12), -1), amountMinor: awarded }
}

/** Asks a task as the workflow does. */
export async function ask(db: Database, proposalId: string, kind: TaskKind, subject?: string): Promise<TaskState> {
  const context = await contextOf(db, proposalId)
  return inTransaction(db, (trx) => openTask(trx, context, { kind, ...(subject ? { subject } : {}) }))
}

export async function contextOf(db: Database, proposalId: string): Promise<EngineContext> {
  const file = await db.selectFrom('case_file').selectAll().where('id', '=', proposalId).executeTakeFirstOrThrow()
  return { caseId: file.id, phaseNo: file.phase_no, seen: file.engine_no }
}

export const answerOf = async (db: Database, taskId: string): Promise<string | null> =>
  (await db.selectFrom('task').select('answer').where('id', '=', taskId).executeTakeFirstOrThrow()).answer

export async function aVerifiedAccount(db: Database, grant: Grant): Promise<void> {
  const { proposalId, applicant, finance } = grant
  await inTransaction(db, (trx) => giveBankAccount(trx, applicant, { proposalId, version: 0, ...account }))
  await inTransaction(db, (trx) => verifyBankAccount(trx, finance, { proposalId, version: 1, outcome: 'verified' }))
}

/** A contract lies with the applicant. */
export async function aContract(db: Database, options: { rules?: RuleSet } = {}): Promise<Grant> {
  const grant = await anAward(db, options)
  await aVerifiedAccount(db, grant)
  await inTransaction(db, (trx) => prepareContract(trx, grant.officer, { proposalId: grant.proposalId, ...terms() }))
  return grant
}

/** A signed contract: reports and the first payment are due. */
export async function aRunningGrant(db: Database, options: { rules?: RuleSet } = {}): Promise<Grant> {
  const grant = await aContract(db, options)
  await inTransaction(db, (trx) => signContract(trx, grant.applicant, { proposalId: grant.proposalId }))
  return grant
}

/** A period's report is in and lies with the officer. */
export async function aSubmittedReport(
  db: Database,
  grant: Grant,
  { period = 1, spentMinor = 90_000_00n } = {},
): Promise<void> {
  const { proposalId } = grant
  await ask(db, proposalId, 'report', `${period}/1`)
  const { version } = await db
    .selectFrom('report')
    .select('version')
    .where('proposal_id', '=', proposalId)
    .where('period', '=', period)
    .executeTakeFirstOrThrow()
  const content = { proposalId, period, version, narrative: 'We did what we said.', spentMinor }
  await inTransaction(db, (trx) => submitReport(trx, grant.applicant, content))
  await ask(db, proposalId, 'accept-report', `${period}/1`)
}

export async function paymentOf(db: Database, grant: Grant, kind: string) {
  const payment = (await paymentsOf(db, grant.proposalId)).find((one) => one.kind === kind)
  if (!payment) throw new Error(`no ${kind}`)
  return payment
}

export const act = <R>(db: Database, command: (trx: Trx) => Promise<R>): Promise<R> => inTransaction(db, command)
