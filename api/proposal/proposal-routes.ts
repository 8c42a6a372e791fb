import { z } from 'zod'
import { declineReserve } from '../../db/award/decline-reserve.ts'
import type { Trx } from '../../db/database.ts'
import { relationTo } from '../../db/identity/relation.ts'
import { declineInvitation } from '../../db/proposal/decline-invitation.ts'
import { discardDraft } from '../../db/proposal/discard-draft.ts'
import { proposalHeading } from '../../db/proposal/proposal-queries.ts'
import { startDraft } from '../../db/proposal/start-draft.ts'
import { type Withdrawal, withdrawProposal } from '../../db/proposal/withdraw-proposal.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { may } from '../../domain/identity/policy.ts'
import { forbidden, invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { keepLetterWith } from '../case/keep-letter.ts'
import { id, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { headView } from './head-view.ts'
import { listView } from './list-view.ts'
import { proposalView } from './proposal-view.ts'
import { startView } from './start-view.ts'

const start = z.object({ callId: id, organisationId: id.optional() })
const withdrawal = z.object({ reason: optionalText(2000) })

export const proposalRoutes = (routes: Routes): void => {
  routes.get(paths.proposals(), 'proposal.list', showList)
  routes.get(paths.newProposal(), 'proposal.start', showStart)
  routes.post(paths.proposals(), 'proposal.start', begin, { body: start, form: showStart })
  routes.get(paths.proposal(':id'), 'proposal.read', showProposal)
  routes.get(paths.withdrawal(':id'), 'proposal.withdraw', showWithdrawal)
  routes.post(paths.withdrawal(':id'), 'proposal.withdraw', leave, { body: withdrawal, form: showWithdrawal })
}

const showList = async (request: Asked): Promise<Reply> => page('proposal/list', await listView(request))
const showStart = async (request: Asked): Promise<Reply> => page('proposal/start', await startView(request))
const showProposal = async (request: Asked): Promise<Reply> => page('proposal/show', await proposalView(request))

/** Whoever belongs to one organisation only need not name it. */
async function begin(request: Asked): Promise<Reply> {
  const { callId, organisationId = onlyOrganisation(request) } = request.parse(start)
  await assertMayStartIn(request, callId)
  const draft = { callId, organisationId, elapsedMs: request.elapsedMs }
  const letter = request.files.find(({ field }) => field === 'onBehalf.letter')
  await letter?.keep()
  const { proposalId, isNew } = await request.command(async (trx) => {
    const started = await startDraft(trx, request.actor(), draft)
    if (letter) await keepLetterWith(trx, request.actor(), started.proposalId, letter)
    return started
  })
  return isNew ? seeOther(paths.draft(proposalId), 'proposal.notice.started') : seeOther(paths.draft(proposalId))
}

/** The call is no part of the address: an officer of another one has nobody here to act for. */
async function assertMayStartIn({ db, visitor }: Asked, callId: string): Promise<void> {
  const call = await relationTo(db, visitor, 'call', callId)
  if (may(visitor, 'proposal.start', call) === 'no') throw forbidden('error.forbidden.explained')
}

function onlyOrganisation({ visitor }: Asked): string {
  const [only, ...others] = visitor.memberships
  if (!only || others.length > 0) throw invalidInput([{ field: 'organisationId', message: 'problem.required' }])
  return only.organisationId
}

/** How one leaves, by where the proposal stands; everywhere else it is a withdrawal, possible or not. */
const waysOut: Record<string, (trx: Trx, actor: Actor, leaving: Withdrawal) => Promise<void>> = {
  draft: discardDraft,
  invited: declineInvitation,
  reserve: declineReserve,
}

async function showWithdrawal(request: Asked): Promise<Reply> {
  const row = await proposalHeading(request.db, request.standing.id)
  const kind = row.status in waysOut ? row.status : 'submitted'
  return page('proposal/withdrawal', {
    ...headView(row),
    kind,
    onBehalf: await request.onBehalf('proposal.withdraw'),
    form: request.form(),
  })
}

async function leave(request: Asked): Promise<Reply> {
  const { reason } = request.parse(withdrawal)
  const { id: proposalId, status } = request.standing
  const way = waysOut[status ?? ''] ?? withdrawProposal
  await request.command((trx) => way(trx, request.actor(), { proposalId, reason }))
  return seeOther(paths.proposal(proposalId), 'proposal.notice.withdrawn')
}
