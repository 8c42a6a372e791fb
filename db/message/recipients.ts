import type { AliasableExpression } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'
import type { PlannedMessage } from '../../domain/message-plan.ts'
import type { Happening } from '../audit/record.ts'
import { callOf } from '../case/call-of.ts'
import type { CaseFile } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { members, roleHolders } from '../identity/role-queries.ts'
import { type TaskParty, taskHolders } from '../task/task-holders.ts'

type About = { file?: CaseFile; happening: Pick<Happening, 'type' | 'asked' | 'detail'> }
/** A query for persons; one who is named twice counts once. */
export type Recipients = AliasableExpression<{ person_id: string }>

/** The persons whom a planned message goes to, at this moment; undefined where there is no case to ask. */
export function recipientsOf(trx: Trx, to: PlannedMessage['to'], { file, happening }: About): Recipients | undefined {
  const detail = happening.detail ?? {}
  switch (to) {
    case 'subject':
      return detail.personId ? personOf(trx, String(detail.personId)) : undefined
    case 'applicants':
      return file && members(trx, organisationOfProposal(trx, file.id))
    case 'requesters':
      return file && members(trx, organisationOfRequest(trx, file.id))
    case 'expert':
      return file && expertOfMission(trx, file.id)
    case 'officers':
    case 'approvers':
    case 'finance-officers':
    case 'administrators':
      return roleHolders(trx, to.slice(0, -1) as Role, file ? callOf(file) : null)
    case 'task-holders':
      return file && taskHolders(trx, partyOf(happening), callOf(file))
    case 'task-escalation':
      return file && escalationFor(trx, partyOf(happening), callOf(file))
    case 'draft-holders':
      return file && draftHolders(trx, file.id)
  }
}

function partyOf({ type, asked }: About['happening']): TaskParty {
  if (!asked) throw new Error(`${type} does not say whose task it is about`)
  return asked
}

const personOf = (trx: Trx, personId: string) =>
  trx.selectFrom('person').select('id as person_id').where('id', '=', personId)

const organisationOfProposal = (trx: Trx, proposalId: string) =>
  trx.selectFrom('proposal').select('organisation_id').where('case_id', '=', proposalId).$asScalar()

/** The ministry whose request a case is, or for which a mission is. */
const organisationOfRequest = (trx: Trx, caseId: string) =>
  trx
    .selectFrom('request')
    .leftJoin('mission', 'mission.request_id', 'request.case_id')
    .select('request.organisation_id')
    .where((e) => e.or([e('request.case_id', '=', caseId), e('mission.case_id', '=', caseId)]))
    .$asScalar()

/** The expert of a mission, once it was offered: until the institution agrees, a nomination is not theirs to know. */
const expertOfMission = (trx: Trx, missionId: string) =>
  trx
    .selectFrom('mission')
    .innerJoin('audit_entry', 'audit_entry.case_id', 'mission.case_id')
    .select('mission.expert_id as person_id')
    .where('mission.case_id', '=', missionId)
    .where('audit_entry.type', '=', 'nomination.accepted')

/** Who hears of an overdue task: stand-ins of its holders and, above them, the facility's administrators. */
const escalationFor = (trx: Trx, task: TaskParty, callId: string | null) =>
  trx
    .selectFrom('stand_in')
    .select('stand_in_id as person_id')
    .where('person_id', 'in', taskHolders(trx, task, callId))
    .where('from_at', '<=', sqlNow)
    .where('to_at', '>', sqlNow)
    .union(roleHolders(trx, 'administrator', callId))

const draftHolders = (trx: Trx, callId: string) =>
  trx
    .selectFrom('case_file')
    .innerJoin('proposal', 'proposal.case_id', 'case_file.id')
    .innerJoin('membership', 'membership.organisation_id', 'proposal.organisation_id')
    .select('membership.person_id')
    .where('case_file.call_id', '=', callId)
    .where('case_file.status', 'in', ['draft', 'invited'])
    .where('membership.to_at', 'is', null)
