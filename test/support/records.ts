import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, facilityNow, inTransaction, json } from '../../db/database.ts'
import { attachDocument } from '../../db/proposal/attach-document.ts'
import { saveDraft } from '../../db/proposal/save-draft.ts'
import { startDraft } from '../../db/proposal/start-draft.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import { personActor } from '../../domain/case/actor.ts'
import type { Role } from '../../domain/identity/roles.ts'
import type { Answers } from '../../domain/proposal/answers.ts'
import { aRuleSet, conceptNote } from './silk-routes.ts'

/** What tests begin with: people, an organisation, a published call, and applications made by the product's own commands. */

export async function aPerson(
  db: Database,
  { name = 'Malika Rahimova', roles = [] as readonly Role[], callId = null as string | null } = {},
): Promise<string> {
  const { id } = await db.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('email_address')
    .values({ person_id: id, address: `p${randomBytes(6).toString('hex')}@people.example` })
    .execute()
  for (const role of roles)
    await db.insertInto('role_assignment').values({ person_id: id, role, call_id: callId }).execute()
  return id
}

type NewOrganisation = {
  name?: string
  country?: string
  kind?: string
  foundedOn?: string | null
  byLetter?: boolean
  members?: readonly string[]
}

export async function anOrganisation(
  db: Database,
  {
    name = 'Hamroh Association',
    country = 'TJ',
    kind = 'ngo',
    foundedOn = '2011-05-02',
    byLetter = false,
    members = [],
  }: NewOrganisation = {},
): Promise<string> {
  const profile = json(foundedOn ? { foundedOn } : {})
  const { id } = await db
    .insertInto('organisation')
    .values({ name, country, kind, profile, by_letter: byLetter })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const member of members)
    await db.insertInto('membership').values({ organisation_id: id, person_id: member, role: 'lead' }).execute()
  return id
}

type NewCall = { rules?: RuleSet; status?: string; stage?: number; daysToDeadline?: number }

/** A call that is open: its stages close `daysToDeadline` days from now, and 90 days later each. */
export async function aPublishedCall(
  db: Database,
  { rules = aRuleSet(), status = 'published', stage = 1, daysToDeadline = 30 }: NewCall = {},
): Promise<string> {
  const drafter = await aPerson(db, { name: 'Amina Karimova' })
  const { id } = await db
    .insertInto('case_file')
    .values({ kind: 'call', title: rules.title, status, stage })
    .returning('id')
    .executeTakeFirstOrThrow()
  const now = await facilityNow(db)
  await db
    .insertInto('call')
    .values({
      case_id: id,
      rule_set: json(rules),
      reference_prefix: rules.referencePrefix,
      zone: rules.zone,
      currency: rules.currency,
      drafted_by: drafter,
      published_at: now,
    })
    .execute()
  for (const [index] of rules.stages.entries()) {
    const deadline = new Date(now.getTime() + (daysToDeadline + index * 90) * 86_400_000)
    await db
      .insertInto('call_stage')
      .values({
        call_id: id,
        stage: index + 1,
        opens_at: now,
        deadline_at: deadline,
        evaluate_by: new Date(deadline.getTime() + 35 * 86_400_000),
      })
      .execute()
  }
  return id
}

export const aFile = (content = 'signed') => ({
  fileName: 'declaration.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1234,
  sha256: Buffer.from(content.padEnd(32, '.').slice(0, 32)),
})

export type Applicant = { callId: string; organisationId: string; personId: string }

/** An organisation with one member, and an open call. */
export async function anApplicant(db: Database, call: NewCall = {}): Promise<Applicant> {
  const personId = await aPerson(db)
  return {
    callId: await aPublishedCall(db, call),
    organisationId: await anOrganisation(db, { members: [personId] }),
    personId,
  }
}

/** A draft with the answers and the document that its first stage asks for; returns its id and its version. */
export async function aCompleteDraft(
  db: Database,
  { callId, organisationId, personId }: Applicant,
  answers: Answers = {},
): Promise<{ proposalId: string; version: number }> {
  const actor = personActor(personId)
  const { proposalId } = await inTransaction(db, (trx) => startDraft(trx, actor, { callId, organisationId }))
  await inTransaction(db, (trx) => attachDocument(trx, actor, { proposalId, slot: 'declaration', file: aFile() }))
  const { version } = await inTransaction(db, (trx) =>
    saveDraft(trx, actor, { proposalId, answers: { ...conceptNote, ...answers }, version: 2 }),
  )
  return { proposalId, version }
}

export async function aSubmittedProposal(db: Database, applicant: Applicant, answers: Answers = {}): Promise<string> {
  const { proposalId } = await aCompleteDraft(db, applicant, answers)
  await inTransaction(db, (trx) => submitProposal(trx, personActor(applicant.personId), { proposalId }))
  return proposalId
}

/** Sets the facility's clock to an instant; only on a rehearsal's database. */
export async function setClock(db: Database, at: Date): Promise<void> {
  await sql`update clock set ahead = ${at}::timestamptz - clock_timestamp()`.execute(db)
}

/** The deadline of a stage. */
export async function deadlineOf(db: Database, callId: string, stage = 1): Promise<Date> {
  const row = await db
    .selectFrom('call_stage')
    .select('deadline_at')
    .where('call_id', '=', callId)
    .where('stage', '=', stage)
    .executeTakeFirstOrThrow()
  return row.deadline_at
}

/** Types of everything that happened to a case, in order. */
export async function eventsOf(db: Database, caseId: string): Promise<string[]> {
  const rows = await db.selectFrom('audit_entry').select('type').where('case_id', '=', caseId).orderBy('no').execute()
  return rows.map((row) => row.type)
}

export const statusOf = async (db: Database, caseId: string): Promise<string> =>
  (await db.selectFrom('case_file').select('status').where('id', '=', caseId).executeTakeFirstOrThrow()).status

export const referenceOf = async (db: Database, caseId: string): Promise<string | null> =>
  (await db.selectFrom('case_file').select('reference').where('id', '=', caseId).executeTakeFirstOrThrow()).reference
