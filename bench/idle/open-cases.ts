import { sql } from 'kysely'
import { type Database, inTransaction } from '../../db/database.ts'
import { attachDocument } from '../../db/proposal/attach-document.ts'
import { saveDraft } from '../../db/proposal/save-draft.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { personActor } from '../../domain/case/actor.ts'
import { aFile, anApplicant, aSubmittedProposal } from '../../test/support/records.ts'
import { aRuleSet } from '../../test/support/silk-routes.ts'
import { answersTo } from '../engine/full-application.ts'
import { copyProposal, type Seeded } from '../submit/seed.ts'

const MONTHS_AHEAD_DAYS = 120

/**
 * So many invited proposals whose full application is filled in and not yet due for months: each has a task, a reminder
 * to come and a lapse after it. No workflow knows of them yet.
 */
export async function openCases(db: Database, count: number): Promise<Seeded[]> {
  const rules = aRuleSet()
  const applicant = await anApplicant(db, { rules, daysToDeadline: MONTHS_AHEAD_DAYS - 90 })
  const proposalId = await aSubmittedProposal(db, applicant, answersTo(rules.stages[0]!.key))
  await db.updateTable('case_file').set({ stage: 2 }).where('id', '=', applicant.callId).execute()
  await db
    .updateTable('case_file')
    .set({ status: 'invited', stage: 2, phase_no: 6 })
    .where('id', '=', proposalId)
    .execute()
  await fillIn(db, proposalId, applicant.personId)
  const seeded = await copyProposal(db, { of: proposalId, into: [applicant.callId], count })
  await db.updateTable('case_file').set({ is_open: false }).where('id', '=', proposalId).execute()
  await db.deleteFrom('wait').execute()
  await db.deleteFrom('outbox_event').execute()
  await forgetSeen(db)
  await sql`analyze`.execute(db)
  return seeded
}

async function fillIn(db: Database, proposalId: string, personId: string): Promise<void> {
  const applicant = personActor(personId)
  const { key, documents } = stageRules(aRuleSet(), 2)
  await inTransaction(db, (trx) => saveDraft(trx, applicant, { proposalId, answers: answersTo(key), version: 1 }))
  for (const { slot } of documents.filter(({ mandatory }) => mandatory))
    await inTransaction(db, (trx) => attachDocument(trx, applicant, { proposalId, slot, file: aFile() }))
}

/** From now on a case counts as carried on when its workflow has told the record again what it has seen. */
export const forgetSeen = (db: Database) => db.updateTable('case_file').set({ seen_no: 0 }).execute()

export async function countCarriedOn(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from case_file where is_open and engine_no > 0 and seen_no = engine_no`.execute(
    db,
  )
  return rows[0]!.count
}

/** Submits a full application, as its applicant does. */
export const submitInFull = (db: Database, { proposalId, personId }: Seeded) =>
  inTransaction(db, (trx) => submitProposal(trx, personActor(personId), { proposalId }))

/** How many of them wait for the opening: their workflows have taken the submission up. */
export async function countWaiting(db: Database, cases: readonly Seeded[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from wait
      where key = 'opening' and case_id = any(${cases.map(({ proposalId }) => proposalId)}::uuid[])`.execute(db)
  return rows[0]!.count
}
