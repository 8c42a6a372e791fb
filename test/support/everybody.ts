import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, json } from '../../db/database.ts'
import type { EventType } from '../../domain/events.ts'
import type { Role } from '../../domain/identity/roles.ts'
import { anOrganisation, aPerson, aPublishedCall } from './records.ts'
import { adoptedRules, aMissionRow, anExpertRow, aRequestRow } from './request-records.ts'

/** Everybody who could stand before a door, and one of everything that could be behind it. */
export type Everybody = {
  /** By what they are to the opened proposal, to the request and its mission or, for staff, by their role. */
  readonly people: Record<string, string>
  readonly subjects: Record<
    | 'call'
    | 'proposal'
    | 'draft'
    | 'givenUp'
    | 'request'
    | 'requestDraft'
    | 'requestGivenUp'
    | 'requestReturned'
    | 'requestNominated'
    | 'mission'
    | 'missionNominated'
    | 'missionRefused'
    | 'expert'
    | 'decision'
    | 'organisation'
    | 'person'
    | 'task'
    | 'message'
    | 'mail',
    string
  >
  /** The evaluation of whoever has one, else that of the declared evaluator. */
  evaluationOf(who: string): string
}

const staff: Record<string, Role> = {
  officer: 'officer',
  approver: 'approver',
  'finance-officer': 'finance-officer',
  auditor: 'auditor',
  administrator: 'administrator',
  chair: 'chair',
  coordinator: 'coordinator',
}

export async function everybody(db: Database): Promise<Everybody> {
  const callId = await aPublishedCall(db)
  const otherCall = await aCallFile(db)
  const people: Record<string, string> = {
    own: await aPerson(db, { name: 'Own' }),
    stranger: await aPerson(db, { name: 'Stranger' }),
    'officer-elsewhere': await aPerson(db, { name: 'Officer elsewhere', roles: ['officer'], callId: otherCall }),
  }
  for (const [name, role] of Object.entries(staff)) people[name] = await aPerson(db, { name, roles: [role] })
  for (const name of ['assigned', 'undeclared', 'conflicted'])
    people[name] = await aPerson(db, { name, roles: ['evaluator'], callId })
  const organisation = await anOrganisation(db, { members: [people.own!] })
  await anOrganisation(db, { name: 'Another', members: [people.stranger!] })
  const proposal = await aProposal(db, { callId, organisation, by: people.own!, status: 'evaluation' })
  const draft = await aProposal(db, { callId, organisation, by: people.own!, status: 'draft', reference: null })
  const givenUp = await aProposal(db, { callId, organisation, by: people.own!, status: 'withdrawn', reference: null })
  await db
    .updateTable('call_stage')
    .set({ opened_at: new Date() })
    .where('call_id', '=', callId)
    .where('stage', '=', 1)
    .execute()
  const evaluations = await evaluationsOf(db, proposal, people)
  const requests = await requestsWith(db, people)
  const audit = await anAuditEntry(db, proposal)
  const subjects = {
    call: callId,
    proposal,
    draft,
    givenUp,
    ...requests,
    organisation,
    person: people.own!,
    decision: await aDecision(db, callId, people.officer!),
    task: await aTask(db, proposal),
    message: await aMessage(db, proposal, audit, people.own!),
    mail: await aMail(db),
  }
  return { people, subjects, evaluationOf: (who) => evaluations[who] ?? evaluations.assigned! }
}

/** Who takes part in a request, added to the people: it is in consultation, and (for its rights) has a mission already. */
async function requestsWith(db: Database, people: Record<string, string>) {
  await adoptedRules(db)
  people.requester = await aPerson(db, { name: 'Requester' })
  people['focal-point'] = await withScope(db, 'focal-point', 'TJ')
  people['focal-point-elsewhere'] = await withScope(db, 'focal-point', 'IQ')
  people.consulted = await withScope(db, 'consulted-party', 'delegation')
  people.expert = await anExpertRow(db)
  const by = people.requester
  const organisationId = await anOrganisation(db, { name: 'Ministry of Labour', kind: 'public-body', members: [by] })
  const request = await aRequestRow(db, { organisationId, by, status: 'consultation' })
  const mission = await aMissionRow(db, { requestId: request, expertId: people.expert, by: people.officer! })
  await anAuditEntry(db, mission, 'nomination.accepted')
  const requestNominated = await aRequestRow(db, { organisationId, by, status: 'delivery' })
  const nomination = { requestId: requestNominated, expertId: people.expert, by: people.officer! }
  const missionRefused = await aMissionRow(db, { ...nomination, status: 'fallen-through' })
  await anAuditEntry(db, missionRefused, 'nomination.refused')
  return {
    request,
    requestNominated,
    missionNominated: await aMissionRow(db, { ...nomination, number: 2 }),
    missionRefused,
    requestDraft: await aRequestRow(db, { organisationId, by, status: 'draft' }),
    requestGivenUp: await aRequestRow(db, { organisationId, by, status: 'withdrawn', reference: null }),
    requestReturned: await aRequestRow(db, { organisationId, by, status: 'returned' }),
    mission,
    expert: people.expert,
  }
}

async function withScope(db: Database, role: Role, scope: string): Promise<string> {
  const person_id = await aPerson(db, { name: `${role} ${scope}` })
  await db.insertInto('role_assignment').values({ person_id, role, call_id: null, scope }).execute()
  return person_id
}

async function aCallFile(db: Database): Promise<string> {
  const file = { kind: 'call' as const, title: 'Another call', status: 'published' }
  return (await db.insertInto('case_file').values(file).returning('id').executeTakeFirstOrThrow()).id
}

type NewProposal = { callId: string; organisation: string; by: string; status: string; reference?: string | null }

async function aProposal(
  db: Database,
  { callId, organisation, by, status, reference = `SRF-2027-${randomInt(1e9)}` }: NewProposal,
): Promise<string> {
  const file = { kind: 'proposal' as const, call_id: callId, title: 'Return with skills', status, reference }
  const { id } = await db.insertInto('case_file').values(file).returning('id').executeTakeFirstOrThrow()
  await db
    .insertInto('proposal')
    .values({
      case_id: id,
      call_id: callId,
      organisation_id: organisation,
      currency: 'EUR',
      started_by: by,
      is_sole: false,
    })
    .execute()
  return id
}

async function evaluationsOf(
  db: Database,
  proposalId: string,
  people: Record<string, string>,
): Promise<Record<string, string>> {
  const statuses = { assigned: 'declared', undeclared: 'assigned', conflicted: 'conflicted' } as const
  const made: Record<string, string> = {}
  for (const [seat, [who, status]] of Object.entries(statuses).entries()) {
    const row = {
      proposal_id: proposalId,
      stage: 1,
      phase_no: 1,
      seat: seat + 1,
      round: 1,
      evaluator_id: people[who]!,
      status,
    }
    made[who] = (await db.insertInto('evaluation').values(row).returning('id').executeTakeFirstOrThrow()).id
  }
  return made
}

async function anAuditEntry(db: Database, caseId: string, type: EventType = 'proposal.submitted'): Promise<string> {
  await db.updateTable('case_file').set({ last_no: 1 }).where('id', '=', caseId).execute()
  const entry = { case_id: caseId, no: 1, type, actor_kind: 'system' as const }
  return (await db.insertInto('audit_entry').values(entry).returning('id').executeTakeFirstOrThrow()).id
}

async function aDecision(db: Database, callId: string, draftedBy: string): Promise<string> {
  const decision = { case_id: callId, call_id: callId, stage: 1, kind: 'stage' as const, drafted_by: draftedBy }
  return (await db.insertInto('decision').values(decision).returning('id').executeTakeFirstOrThrow()).id
}

async function aTask(db: Database, caseId: string): Promise<string> {
  const task = {
    case_id: caseId,
    phase_no: 1,
    stage: 1,
    kind: 'screen' as const,
    holder: 'officer' as const,
    opened_at: new Date(),
    due_at: new Date(),
  }
  return (await db.insertInto('task').values(task).returning('id').executeTakeFirstOrThrow()).id
}

async function aMessage(db: Database, caseId: string, auditId: string, recipient: string): Promise<string> {
  const message = {
    audit_id: auditId,
    case_id: caseId,
    recipient_id: recipient,
    template: 'proposal/submitted',
    state: 'sent' as const,
    content: json({}),
  }
  return (await db.insertInto('message').values(message).returning('id').executeTakeFirstOrThrow()).id
}

async function aMail(db: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into captured_mail (envelope_from, recipients, subject, text, raw)
    values ('a@b.example', '{c@d.example}', 's', 't', '') returning id`.execute(db)
  return rows[0]!.id
}
