import type { Actor } from '../../domain/case/actor.ts'
import type { Elapsed } from '../../domain/shared/arrival.ts'
import { forbidden, invalidTransition } from '../../domain/shared/errors.ts'
import { personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { type CallRules, rulesOfCall } from '../call/call-rules.ts'
import { lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { actsFor, lockOrganisation } from '../identity/lock-organisation.ts'
import { post } from '../transaction.ts'
import { arriveInTime, clockOfStage } from './stage-deadline.ts'

export type NewDraft = { callId: string; organisationId: string; elapsedMs?: Elapsed }

/**
 * Begins an organisation's application in an open call. Where the rules allow one per applicant, the one that is there
 * is given back: a second click, or a colleague's, opens the same draft.
 */
export async function startDraft(
  trx: Trx,
  actor: Actor,
  draft: NewDraft,
): Promise<{ proposalId: string; isNew: boolean }> {
  const organisation = await lockOrganisation(trx, draft.organisationId)
  if (!(await actsFor(trx, actor, organisation.id))) throw forbidden('problem.not-your-organisation')
  const call = await rulesOfCall(trx, draft.callId)
  const existing = call.rules.oneProposalPerApplicant ? await findSole(trx, call.callId, organisation.id) : undefined
  if (existing) return { proposalId: existing, isNew: false }
  await assertTakesApplications(trx, call.callId)
  arriveInTime(await clockOfStage(trx, call.callId, 1), draft.elapsedMs)
  const proposalId = await insertDraft(trx, actor, call, organisation)
  const file = await lockCase(trx, proposalId, 'proposal')
  const auditId = record(trx, file, {
    type: 'proposal.drafted',
    actor,
    detail: { organisationId: organisation.id },
  })
  registerOnBehalf(trx, file, auditId, actor)
  return { proposalId, isNew: true }
}

async function findSole(trx: Trx, callId: string, organisationId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('proposal')
    .select('case_id')
    .where('call_id', '=', callId)
    .where('organisation_id', '=', organisationId)
    .where('is_sole', '=', true)
    .executeTakeFirst()
  return row?.case_id
}

/** New applicants come in by the first stage only. */
async function assertTakesApplications(trx: Trx, callId: string): Promise<void> {
  const call = await trx
    .selectFrom('case_file')
    .select(['status', 'stage'])
    .where('id', '=', callId)
    .executeTakeFirstOrThrow()
  if (call.status !== 'published' || call.stage !== 1) throw invalidTransition('problem.call-not-open')
}

async function insertDraft(
  trx: Trx,
  actor: Actor,
  call: CallRules,
  organisation: { id: string; name: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('case_file')
    .values({ kind: 'proposal', call_id: call.callId, title: organisation.name, status: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow()
  post(
    trx,
    trx.insertInto('proposal').values({
      case_id: id,
      call_id: call.callId,
      organisation_id: organisation.id,
      currency: call.currency,
      is_sole: call.rules.oneProposalPerApplicant,
      started_by: personOf(actor),
    }),
  )
  post(trx, trx.insertInto('application').values({ proposal_id: id, stage: 1, saved_by: personOf(actor) }))
  return id
}
