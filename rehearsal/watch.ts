import { sql } from 'kysely'
import { rulesOfCall } from '../db/call/call-rules.ts'
import { callOf } from '../db/case/call-of.ts'
import { type Database, facilityNow } from '../db/database.ts'
import { bankAccountVersions } from '../db/grant/bank-account-versions.ts'
import { personsWithRole } from '../db/identity/role-queries.ts'
import { balanceOf } from '../domain/budget/balance.ts'
import { ledgerFindings } from './ledger-findings.ts'
import { mailFindings } from './mail-findings.ts'
import type { CaseState, OpenTask, UnreadLetter } from './stage.ts'
import { createRequestWatch } from './watch-requests.ts'

/**
 * The player acts over HTTP as people do, but watches through the record: who has what to do, and where everything
 * stands. Reads only.
 */
export function createWatch(db: Database) {
  return {
    ...createRequestWatch(db),
    now: () => facilityNow(db),
    openTasks: () => openTasks(db),
    unreadLetters: () => unreadLetters(db),
    isOpen: async (taskId: string) =>
      (await db.selectFrom('task').select('state').where('id', '=', taskId).executeTakeFirst())?.state === 'open',
    proposalStates: (callId: string) => proposalStates(db, callId),
    async callStatus(callId: string): Promise<string> {
      return (await db.selectFrom('case_file').select('status').where('id', '=', callId).executeTakeFirstOrThrow())
        .status
    },
    /** The newest mail to an address, as it was captured. */
    newestMail: (address: string) => newestMail(db, address, ''),
    /** The newest one with a code in it: any other mail may have arrived after it. */
    newestCodeMail: (address: string) => newestMail(db, address, '(?n)^\\s*\\d{6}\\s*$'),
    async personIdOf(name: string): Promise<string> {
      return (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
    },
    async organisationIdOf(name: string): Promise<string> {
      return (await db.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
    },
    evaluationOf: (proposalId: string, evaluatorId: string, stage: number) =>
      db
        .selectFrom('evaluation')
        .select(['id', 'status', 'version'])
        .where('proposal_id', '=', proposalId)
        .where('evaluator_id', '=', evaluatorId)
        .where('stage', '=', stage)
        .executeTakeFirstOrThrow(),
    report: (proposalId: string, period: number) =>
      db
        .selectFrom('report')
        .selectAll()
        .where('proposal_id', '=', proposalId)
        .where('period', '=', period)
        .executeTakeFirstOrThrow(),
    payment: (id: string) => db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    /** The decision that is being made about a case: the newest. */
    newestDecision: (caseId: string) =>
      db
        .selectFrom('decision')
        .select(['id', 'status'])
        .where('case_id', '=', caseId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    isEvaluator: async (personId: string) => (await personsWithRole(db, 'evaluator', null)).includes(personId),
    bankAccountVersion: async (proposalId: string) => (await bankAccountVersions(db, proposalId)).at(0)?.version ?? 0,
    awarded: (proposalId: string) =>
      db
        .selectFrom('contract_version')
        .select(['amount_minor', 'currency'])
        .where('proposal_id', '=', proposalId)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    months: async (proposalId: string) =>
      (
        await db
          .selectFrom('proposal')
          .select('duration_months')
          .where('case_id', '=', proposalId)
          .executeTakeFirstOrThrow()
      ).duration_months ?? 12,
    draftVersion: async (proposalId: string, stage: number) =>
      (
        await db
          .selectFrom('application')
          .select('version')
          .where('proposal_id', '=', proposalId)
          .where('stage', '=', stage)
          .executeTakeFirst()
      )?.version ?? 1,
    /** The rule set of the call that a case is, or belongs to. */
    async rulesOf(caseId: string) {
      const file = await db
        .selectFrom('case_file')
        .select(['id', 'kind', 'call_id'])
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow()
      return (await rulesOfCall(db, callOf(file)!)).rules
    },
    caseVersion: async (id: string) =>
      (await db.selectFrom('case_file').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version,
    caseStage: async (id: string) =>
      (await db.selectFrom('case_file').select('stage').where('id', '=', id).executeTakeFirstOrThrow()).stage,
    newestQuestion: (callId: string) =>
      db
        .selectFrom('call_question')
        .select('id')
        .where('call_id', '=', callId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    caseRecord: (id: string) => caseRecord(db, id),
    /** What must hold whatever the scenario: of the mail, and of the ledger. */
    recordFindings: async () => [...(await mailFindings(db)), ...(await ledgerFindings(db))],
  }
}
async function newestMail(
  db: Database,
  address: string,
  pattern: string,
): Promise<{ id: string; text: string } | undefined> {
  const { rows } = await sql<{ id: string; text: string }>`select id, text from captured_mail
    where ${address} = any (recipients) and text ~ ${pattern} order by received_at desc, id desc limit 1`.execute(db)
  return rows[0]
}

export type Watch = ReturnType<typeof createWatch>

async function openTasks(db: Database): Promise<OpenTask[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('case_file', 'case_file.id', 'task.case_id')
    .select(['task.id', 'task.kind', 'task.subject', 'task.stage', 'task.case_id', 'task.opened_at', 'task.owner_id'])
    .where('task.state', '=', 'open')
    .where('case_file.hold_reason', 'is', null)
    .orderBy('task.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    stage: row.stage,
    caseId: row.case_id,
    openedAt: row.opened_at,
    ownerId: row.owner_id,
  }))
}

/** Letters that were sent and not opened. */
async function unreadLetters(db: Database): Promise<UnreadLetter[]> {
  const rows = await db
    .selectFrom('message')
    .select(['id', 'recipient_id', 'created_at', 'released_at'])
    .where('is_letter', '=', true)
    .where('opened_at', 'is', null)
    .where('state', '=', 'sent')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, personId: row.recipient_id, since: row.released_at ?? row.created_at }))
}

const proposalStates = (db: Database, callId: string): Promise<CaseState[]> =>
  db
    .selectFrom('case_file')
    .select(['id', 'status', 'stage'])
    .where('call_id', '=', callId)
    .where('kind', '=', 'proposal')
    .orderBy('id')
    .execute()

async function caseRecord(db: Database, id: string) {
  const file = await db
    .selectFrom('case_file')
    .select(['reference', 'title', 'status', 'hold_reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const entries = await db
    .selectFrom('audit_entry')
    .select(['status', 'stage', 'at'])
    .where('case_id', '=', id)
    .orderBy('no')
    .execute()
  const messages = await db
    .selectFrom('message')
    .select(['template', 'audit_id', 'recipient_id', 'is_letter', 'state'])
    .where('case_id', '=', id)
    .where('state', '<>', 'withdrawn')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const exceptions = await db.selectFrom('exception').select('kind').where('case_id', '=', id).execute()
  const postings = await db
    .selectFrom('ledger_entry')
    .innerJoin('envelope', 'envelope.id', 'ledger_entry.envelope_id')
    .select(['envelope.unit', 'kind', 'amount_minor as amountMinor'])
    .where('case_id', '=', id)
    .execute()
  const inUnit = (unit: 'money' | 'days') => balanceOf(postings.filter((posting) => posting.unit === unit))
  return { file, entries, messages, exceptions, money: inUnit('money'), days: inUnit('days') }
}
