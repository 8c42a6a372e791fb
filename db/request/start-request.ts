import type { Actor } from '../../domain/case/actor.ts'
import { statusesWhere } from '../../domain/case/status-table.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { forbidden, invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { membersOf } from '../identity/role-queries.ts'
import { rulesInForce } from '../programme/facility-rules-queries.ts'

/** Begins a request of an institution that may ask. A second click finds the draft in which nobody has written yet. */
export async function startRequest(
  trx: Trx,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<{ requestId: string; isNew: boolean }> {
  const institution = await lockInstitution(trx, organisationId)
  await assertMember(trx, actor, organisationId)
  const inForce = await rulesInForce(trx)
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  if (!mayAsk(inForce.rules, institution)) throw forbidden('problem.institution-may-not-ask')
  const untouched = await findUntouched(trx, organisationId)
  if (untouched) return { requestId: untouched, isNew: false }
  const requestId = await insertDraft(trx, actor, { institution, ruleVersion: inForce.version })
  const file = await lockCase(trx, requestId, 'request')
  const auditId = await record(trx, file, { type: 'request.drafted', actor, detail: { organisationId } })
  await registerOnBehalf(trx, file, auditId, actor)
  return { requestId, isNew: true }
}

type Institution = { id: string; country: string; kind: string }

/** Two first clicks at once queue here, so that the second finds what the first began. */
async function lockInstitution(trx: Trx, id: string): Promise<Institution> {
  const institution = await trx
    .selectFrom('organisation')
    .select(['id', 'country', 'kind'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!institution) throw notFound('organisation')
  return institution
}

async function assertMember(trx: Trx, actor: Actor, organisationId: string): Promise<void> {
  if (actor.kind === 'person' && actor.onBehalfOf) return
  if (!(await membersOf(trx, organisationId)).includes(personOf(actor))) throw forbidden('problem.not-your-institution')
}

const mayAsk = ({ countries, institutionKinds }: FacilityRules, { country, kind }: Institution): boolean =>
  countries.includes(country) && (institutionKinds as readonly string[]).includes(kind)

const inDraft = statusesWhere(requestStatus, (row) => 'discard' in row.verbs)

async function findUntouched(trx: Trx, organisationId: string): Promise<string | undefined> {
  const draft = await trx
    .selectFrom('request as q')
    .innerJoin('case_file as f', 'f.id', 'q.case_id')
    .select('q.case_id')
    .where('q.organisation_id', '=', organisationId)
    .where('q.version', '=', 1)
    .where('f.status', 'in', inDraft)
    .executeTakeFirst()
  return draft?.case_id
}

/** A draft has no title until somebody writes one. */
async function insertDraft(
  trx: Trx,
  actor: Actor,
  { institution, ruleVersion }: { institution: Institution; ruleVersion: number },
): Promise<string> {
  const { id } = await trx
    .insertInto('case_file')
    .values({ kind: 'request', title: '', status: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const by = personOf(actor)
  await trx
    .insertInto('request')
    .values({
      case_id: id,
      organisation_id: institution.id,
      country: institution.country,
      rule_version: ruleVersion,
      started_by: by,
      saved_by: by,
    })
    .execute()
  return id
}
