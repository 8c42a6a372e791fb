import { sql } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'
import type { Recipients } from '../../domain/message-plan.ts'
import { callOf } from '../case/call-of.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { membersOf, personsWithRole } from '../identity/role-queries.ts'
import { holdersOfTask } from '../task/task-holders.ts'

export type Recipient = { personId: string; hasAddress: boolean }
type About = { file: CaseFile | undefined; detail: Record<string, unknown> }

/** The persons whom a planned message goes to, at this moment, each once, with whether an e-mail can reach them. */
export async function findRecipients(trx: Trx, to: Recipients, about: About): Promise<Recipient[]> {
  const ids = [...new Set(await personIds(trx, to, about))]
  if (ids.length === 0) return []
  const reachable = await trx
    .selectFrom('email_address')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', ids)
    .where('to_at', 'is', null)
    .execute()
  const withAddress = new Set(reachable.map((row) => row.person_id))
  return ids.map((personId) => ({ personId, hasAddress: withAddress.has(personId) }))
}

async function personIds(trx: Trx, to: Recipients, { file, detail }: About): Promise<string[]> {
  switch (to) {
    case 'subject':
      return detail.personId ? [String(detail.personId)] : []
    case 'applicants':
      return file ? membersOfProposal(trx, file.id) : []
    case 'requesters':
      return file ? membersOfRequest(trx, file.id) : []
    case 'expert':
      return file ? expertOfMission(trx, file.id) : []
    case 'officers':
    case 'approvers':
    case 'finance-officers':
      return personsWithRole(trx, to.slice(0, -1) as Role, file ? callOf(file) : null)
    case 'task-holders':
      return holdersOfTask(trx, String(detail.taskId))
    case 'task-escalation':
      return escalationFor(trx, String(detail.taskId), file)
    case 'draft-holders':
      return file ? draftHolders(trx, file.id) : []
  }
}

async function membersOfProposal(trx: Trx, proposalId: string): Promise<string[]> {
  return membersOf(trx, sql<string>`(select organisation_id from proposal where case_id = ${proposalId})`)
}

/** The members of the ministry whose request a case is, or for which a mission is. */
async function membersOfRequest(trx: Trx, caseId: string): Promise<string[]> {
  const request = await trx
    .selectFrom('request')
    .leftJoin('mission', 'mission.request_id', 'request.case_id')
    .select('request.organisation_id')
    .where((e) => e.or([e('request.case_id', '=', caseId), e('mission.case_id', '=', caseId)]))
    .executeTakeFirst()
  return request ? membersOf(trx, request.organisation_id) : []
}

/** The expert of a mission, once it was offered: until the institution agrees, a nomination is not theirs to know. */
async function expertOfMission(trx: Trx, missionId: string): Promise<string[]> {
  const mission = await trx
    .selectFrom('mission')
    .innerJoin('audit_entry', 'audit_entry.case_id', 'mission.case_id')
    .select('mission.expert_id')
    .where('mission.case_id', '=', missionId)
    .where('audit_entry.type', '=', 'nomination.accepted')
    .limit(1)
    .executeTakeFirst()
  return mission ? [mission.expert_id] : []
}

/** Who hears of an overdue task: stand-ins of its holders and, above them, the facility's administrators. */
async function escalationFor(trx: Trx, taskId: string, file: CaseFile | undefined): Promise<string[]> {
  const holders = await holdersOfTask(trx, taskId)
  const standIns = holders.length
    ? await trx
        .selectFrom('stand_in')
        .select('stand_in_id')
        .where('person_id', 'in', holders)
        .where('from_at', '<=', sql<Date>`facility_now()`)
        .where('to_at', '>', sql<Date>`facility_now()`)
        .execute()
    : []
  const heads = await personsWithRole(trx, 'administrator', file ? callOf(file) : null)
  return [...standIns.map((row) => row.stand_in_id), ...heads]
}

async function draftHolders(trx: Trx, callId: string): Promise<string[]> {
  const drafts = await trx
    .selectFrom('case_file')
    .innerJoin('proposal', 'proposal.case_id', 'case_file.id')
    .innerJoin('membership', 'membership.organisation_id', 'proposal.organisation_id')
    .select('membership.person_id')
    .where('case_file.call_id', '=', callId)
    .where('case_file.status', 'in', ['draft', 'invited'])
    .where('membership.to_at', 'is', null)
    .execute()
  return drafts.map((row) => row.person_id)
}
