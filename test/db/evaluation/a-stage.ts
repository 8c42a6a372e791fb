import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Database, inTransaction, json } from '../../../db/database.ts'
import { assignEvaluator } from '../../../db/evaluation/assign-evaluator.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { type RuleSet, ruleSetSchema } from '../../../domain/call/rule-set.ts'
import { type EngineContext, personActor } from '../../../domain/case/actor.ts'

export const silkRoutes: RuleSet = ruleSetSchema.parse(
  JSON.parse(readFileSync(new URL('../../../examples/silk-routes-facility/call.json', import.meta.url), 'utf8')),
)

export async function aPerson(db: Database, name: string): Promise<string> {
  const { id } = await db.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('email_address')
    .values({ person_id: id, address: `${id}@example.org` })
    .execute()
  return id
}

let calls = 0

/** A call whose stage is being evaluated. */
export async function aCallInEvaluation(db: Database, { stage = 1, rules = silkRoutes } = {}): Promise<string> {
  const drafter = await aPerson(db, 'Olga Officer')
  const { id } = await db
    .insertInto('case_file')
    .values({ kind: 'call', title: rules.title, status: 'evaluating', stage })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('call')
    .values({
      case_id: id,
      rule_set: json(rules),
      reference_prefix: `CALL${++calls}`,
      zone: rules.zone,
      currency: rules.currency,
      drafted_by: drafter,
    })
    .execute()
  await db
    .insertInto('call_stage')
    .values({ call_id: id, stage, opens_at: new Date(0), deadline_at: new Date(), opened_at: new Date() })
    .execute()
  return id
}

/** An evaluator of one call, or of the whole facility. */
export async function anEvaluator(db: Database, callId: string | null, name: string): Promise<string> {
  const person_id = await aPerson(db, name)
  await db
    .insertInto('role_assignment')
    .values({ person_id, role: 'evaluator', call_id: callId, from_at: new Date(0) })
    .execute()
  return person_id
}

/** A proposal of a call, screened and now to be evaluated. */
export async function aProposal(db: Database, callId: string, { stage = 1, title = 'Return with skills' } = {}) {
  const { id: organisationId } = await db
    .insertInto('organisation')
    .values({ name: 'Rohi Abrisham', country: 'TJ', kind: 'ngo' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const applicantId = await aPerson(db, 'Amina Applicant')
  await db
    .insertInto('membership')
    .values({ organisation_id: organisationId, person_id: applicantId, role: 'lead', from_at: new Date(0) })
    .execute()
  const { id } = await db
    .insertInto('case_file')
    .values({
      kind: 'proposal',
      call_id: callId,
      title,
      status: 'evaluation',
      stage,
      reference: `SRF-2026-${randomInt(1e9)}`,
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
      country: 'TJ',
      started_by: applicantId,
    })
    .execute()
  return { id, organisationId, applicantId }
}

export const engineAt = async (db: Database, caseId: string): Promise<EngineContext> => {
  const { phase_no } = await db
    .selectFrom('case_file')
    .select('phase_no')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { caseId, phaseNo: phase_no, seen: 0 }
}

/** What the workflow does for a seat: assigns an evaluator and asks for the evaluation. Returns the evaluation's and the evaluator's id. */
export async function fillSeat(db: Database, proposalId: string, seat: number, round = 1) {
  const context = await engineAt(db, proposalId)
  const assigned = await inTransaction(db, (trx) => assignEvaluator(trx, context, { seat, round }))
  if (assigned.missing) throw new Error('no evaluator was left')
  const task = await inTransaction(db, (trx) =>
    openTask(trx, context, { kind: 'evaluate', subject: `${seat}/${round}` }),
  )
  const { id } = await db
    .selectFrom('evaluation')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .where('seat', '=', seat)
    .where('round', '=', round)
    .where('phase_no', '=', context.phaseNo)
    .executeTakeFirstOrThrow()
  return { id, evaluatorId: assigned.evaluatorId!, evaluator: personActor(assigned.evaluatorId!), taskId: task.id }
}

export const statusOf = (db: Database, caseId: string) =>
  db
    .selectFrom('case_file')
    .select('status')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
    .then((row) => row.status)

export const eventsOf = (db: Database, caseId: string) =>
  db
    .selectFrom('audit_entry')
    .select('type')
    .where('case_id', '=', caseId)
    .orderBy('no')
    .execute()
    .then((rows) => rows.map((row) => row.type))

/** What the case's workflow is told. */
export const signalsOf = (db: Database, caseId: string) =>
  db
    .selectFrom('outbox_event')
    .select('event')
    .where('case_id', '=', caseId)
    .orderBy('no')
    .execute()
    .then((rows) => rows.map((row) => row.event as { type: string; answer?: string; subject?: string }))

/** The same point for every question of the concept note, some of them otherwise. */
export const conceptNotePoints = (point: number, otherwise: Record<string, number> = {}): Record<string, number> => ({
  ...Object.fromEntries(
    [
      'objectives',
      'needs',
      'target-groups',
      'added-value',
      'logic',
      'analysis',
      'risks',
      'feasibility',
      'cross-cutting',
    ].map((key) => [key, point]),
  ),
  ...otherwise,
})

export const fullApplicationPoints = (point: number): Record<string, number> =>
  Object.fromEntries(
    [
      'experience',
      'expertise',
      'management',
      'finance',
      'coherence',
      'logframe',
      'analysis',
      'plan',
      'monitoring',
      'partners',
      'impact',
      'multiplier',
      'lasting',
      'reflected',
      'ratio',
    ].map((key) => [key, point]),
  )

export const words = { overall: 'The need is concrete and the way to meet it is sound.' }

/** What the applicant submitted for a stage: answers by their keys in the form. */
export async function aSubmission(
  db: Database,
  { id, applicantId }: { id: string; applicantId: string },
  answers: Record<string, string>,
  stage = 1,
): Promise<void> {
  await db
    .insertInto('submission')
    .values({
      proposal_id: id,
      stage,
      number: 1,
      answers: json(answers),
      sha256: Buffer.alloc(32),
      arrived_at: new Date(),
      accepted_at: new Date(),
      submitted_by: applicantId,
    })
    .execute()
}
