import type { Actor } from '../../domain/case/actor.ts'
import { statusesWhere } from '../../domain/case/status-table.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { forbidden, invalidTransition } from '../../domain/shared/errors.ts'
import { personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { actsFor, type LockedOrganisation, lockOrganisation } from '../identity/lock-organisation.ts'
import { rulesInForce } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'

/** Begins a request of an institution that may ask. A second click finds the draft in which nobody has written yet. */
export async function startRequest(
  trx: Trx,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<{ requestId: string; isNew: boolean }> {
  const institution = await lockOrganisation(trx, organisationId)
  if (!(await actsFor(trx, actor, organisationId))) throw forbidden('problem.not-your-institution')
  const inForce = await rulesInForce(trx)
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  if (!mayAsk(inForce.rules, institution)) throw forbidden('problem.institution-may-not-ask')
  const untouched = await findUntouched(trx, organisationId)
  if (untouched) return { requestId: untouched, isNew: false }
  const requestId = await insertDraft(trx, actor, { institution, ruleVersion: inForce.version })
  const file = await lockCase(trx, requestId, 'request')
  const auditId = record(trx, file, { type: 'request.drafted', actor, detail: { organisationId } })
  registerOnBehalf(trx, file, auditId, actor)
  return { requestId, isNew: true }
}

const mayAsk = ({ countries, institutionKinds }: FacilityRules, { country, kind }: LockedOrganisation): boolean =>
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
  { institution, ruleVersion }: { institution: LockedOrganisation; ruleVersion: number },
): Promise<string> {
  const { id } = await trx
    .insertInto('case_file')
    .values({ kind: 'request', title: '', status: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const by = personOf(actor)
  post(
    trx,
    trx.insertInto('request').values({
      case_id: id,
      organisation_id: institution.id,
      country: institution.country,
      rule_version: ruleVersion,
      started_by: by,
      saved_by: by,
    }),
  )
  return id
}
