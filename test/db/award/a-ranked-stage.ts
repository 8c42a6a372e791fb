import { randomInt } from 'node:crypto'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { proposeDecision } from '../../../db/award/propose-decision.ts'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { createEnvelope } from '../../../db/budget/create-envelope.ts'
import { type Database, inTransaction, json } from '../../../db/database.ts'
import { openTask } from '../../../db/task/open-task.ts'
import type { Choice } from '../../../domain/award/choose.ts'
import type { RuleSet } from '../../../domain/call/rule-set.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import type { TaskKind } from '../../../domain/task/task-kinds.ts'
import { anOrganisation, aPerson, aPublishedCall } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

/** A proposal of the stage: its score in points, and what it asks for in whole euros. */
export type Scored = { score: number; asks?: number; passes?: boolean }
export type Person = Actor & { kind: 'person' }
export type RankedStage = {
  callId: string
  stage: number
  officer: Person
  approver: Person
  proposals: string[]
  applicants: string[]
}

type NewStage = { stage?: 1 | 2; rules?: RuleSet; proposals?: readonly Scored[] }

/** A call whose stage is ranked: by default an award over three full applications that ask for 200,000 each. */
export async function aRankedStage(
  db: Database,
  {
    stage = 2,
    rules = awardRules({ envelope: 1_500_000 }),
    proposals = [{ score: 90 }, { score: 80 }, { score: 70 }],
  }: NewStage = {},
): Promise<RankedStage> {
  const callId = await aPublishedCall(db, { rules, status: 'ranking', stage })
  await inTransaction(db, (trx) => createEnvelope(trx, callId, rules))
  const scored = []
  for (const one of proposals) scored.push(await aScoredProposal(db, callId, stage, one))
  await ask(db, callId, 'rank')
  return {
    callId,
    stage,
    officer: personActor(await aPerson(db, { name: 'Olga Officer', roles: ['officer'], callId })),
    approver: personActor(await aPerson(db, { name: 'Anton Approver', roles: ['approver'], callId })),
    proposals: scored.map(({ id }) => id),
    applicants: scored.map(({ personId }) => personId),
  }
}

export async function aScoredProposal(
  db: Database,
  callId: string,
  stage: number,
  { score, asks = 200_000, passes = true }: Scored,
) {
  const { id, personId } = await aProposalIn(db, callId, { stage, status: 'ranked', asks })
  const sections =
    stage === 1
      ? { relevance: score * 0.4, design: score * 0.6 }
      : { capacity: score * 0.2, relevance: score * 0.2, design: score * 0.6 }
  await db
    .insertInto('stage_score')
    .values({ proposal_id: id, stage, total: String(score), sections: json(sections), passes })
    .execute()
  return { id, personId }
}

export async function aProposalIn(db: Database, callId: string, at: { stage: number; status: string; asks?: number }) {
  const personId = await aPerson(db, { name: 'Amina Applicant' })
  const organisationId = await anOrganisation(db, { members: [personId] })
  const reference = `SRF-2026-${randomInt(1e9)}`
  const { id } = await db
    .insertInto('case_file')
    .values({
      kind: 'proposal',
      call_id: callId,
      title: 'Return with skills',
      reference,
      status: at.status,
      stage: at.stage,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('proposal')
    .values({
      case_id: id,
      call_id: callId,
      organisation_id: organisationId,
      country: 'TJ',
      currency: 'EUR',
      requested_minor: BigInt(at.asks ?? 200_000) * 100n,
      started_by: personId,
    })
    .execute()
  return { id, personId, organisationId }
}

/** What the case's workflow does: it asks. */
export async function ask(db: Database, caseId: string, kind: TaskKind, subject = ''): Promise<string> {
  const context = await engineAt(db, caseId)
  const task = await inTransaction(db, (trx) => openTask(trx, context, { kind, subject }))
  return task.id
}

export async function engineAt(db: Database, caseId: string) {
  const file = await db.selectFrom('case_file').select('phase_no').where('id', '=', caseId).executeTakeFirstOrThrow()
  return { caseId, phaseNo: file.phase_no, seen: 0 }
}

export async function propose(
  db: Database,
  { callId, stage, officer }: RankedStage,
  entries: readonly Choice[] = [],
): Promise<string> {
  const { decisionId } = await inTransaction(db, (trx) => proposeDecision(trx, officer, { callId, stage, entries }))
  return decisionId
}

/** Drafted by the officer, approved by the approver. */
export async function approved(db: Database, stage: RankedStage, entries: readonly Choice[] = []): Promise<string> {
  const decisionId = await propose(db, stage, entries)
  await ask(db, stage.callId, 'approve')
  await inTransaction(db, (trx) => approveDecision(trx, stage.approver, { decisionId }))
  return decisionId
}

/** Approved, and its letters released. */
export async function released(db: Database, stage: RankedStage, entries: readonly Choice[] = []): Promise<string> {
  const decisionId = await approved(db, stage, entries)
  await ask(db, stage.callId, 'release')
  await inTransaction(db, (trx) => releaseLetters(trx, stage.officer, { decisionId }))
  return decisionId
}

/** The full application without verification of documents, and with an envelope of so many euros. */
export function awardRules({ verifyDocuments = false, envelope = 500_000 } = {}): RuleSet {
  const rules = aRuleSet()
  const [first, second] = rules.stages
  const amount = String(envelope)
  return {
    ...rules,
    envelope: { amount, sources: rules.envelope.sources.map((source) => ({ ...source, amount })) },
    stages: [first!, { ...second!, verifyDocuments }],
  }
}

export const lettersOf = (db: Database, caseId: string) =>
  db
    .selectFrom('message')
    .select(['id', 'template', 'state', 'content', 'respond_by', 'replaces_id', 'batch_id'])
    .where('case_id', '=', caseId)
    .where('is_letter', '=', true)
    .orderBy('created_at')
    .execute()

export const exceptionsOf = (db: Database, caseId: string) =>
  db
    .selectFrom('exception')
    .select(['kind', 'reason', 'requested_by', 'approved_by'])
    .where('case_id', '=', caseId)
    .execute()

/** What the case's workflow is told. */
export async function signalsOf(db: Database, caseId: string) {
  const rows = await db.selectFrom('outbox_event').select('event').where('case_id', '=', caseId).orderBy('no').execute()
  return rows.map((row) => row.event as { type: string; answer?: string; subject?: string })
}
