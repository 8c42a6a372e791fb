import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

const HOUR = 3_600_000

/** Lets the call's officers read a draft for some hours, and help with it. Every reading is written down. */
export async function inviteHelp(
  trx: Trx,
  actor: Actor,
  { proposalId, hours }: { proposalId: string; hours: number },
): Promise<{ untilAt: Date }> {
  const file = await lockCase(trx, proposalId, 'proposal')
  if (!hasVerb(proposalStatus, file.status, 'submit')) throw invalidTransition('problem.draft-closed')
  const now = await facilityNow(trx)
  const untilAt = new Date(now.getTime() + hours * HOUR)
  endInvitations(trx, file.id)
  post(
    trx,
    trx
      .insertInto('help_invitation')
      .values({ proposal_id: file.id, invited_by: personOf(actor), from_at: now, until_at: untilAt }),
  )
  record(trx, file, { type: 'help.invited', actor, detail: { untilAt: untilAt.toISOString() } })
  return { untilAt }
}

/** Takes the invitation back at once. */
export async function endHelp(trx: Trx, actor: Actor, { proposalId }: { proposalId: string }): Promise<void> {
  const file = await lockCase(trx, proposalId, 'proposal')
  endInvitations(trx, file.id)
  record(trx, file, {
    type: 'help.invited',
    actor,
    detail: { untilAt: (await facilityNow(trx)).toISOString(), ended: true },
  })
}

function endInvitations(trx: Trx, proposalId: string): void {
  post(
    trx,
    trx
      .updateTable('help_invitation')
      .set({ until_at: sqlNow })
      .where('proposal_id', '=', proposalId)
      .where('until_at', '>', sqlNow),
  )
}

/**
 * Writes down that somebody who is not of the organisation reads its draft; refuses without a valid invitation. For an
 * organisation that works by letter the officers keep the draft themselves: their deeds are in the record anyway.
 */
export async function logDraftReading(trx: Trx, actor: Actor, proposalId: string): Promise<void> {
  const invitation = await trx
    .selectFrom('help_invitation')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .where('from_at', '<=', sqlNow)
    .where('until_at', '>', sqlNow)
    .orderBy('until_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!invitation && (await worksByLetter(trx, proposalId))) return
  if (!invitation) throw notFound('draft')
  post(trx, trx.insertInto('draft_reading').values({ help_invitation_id: invitation.id, read_by: personOf(actor) }))
}

async function worksByLetter(trx: Trx, proposalId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('proposal')
    .innerJoin('organisation', 'organisation.id', 'proposal.organisation_id')
    .select('organisation.by_letter')
    .where('proposal.case_id', '=', proposalId)
    .executeTakeFirst()
  return row?.by_letter ?? false
}
