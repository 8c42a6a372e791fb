import { z } from 'zod'
import { grantById, listGrants } from '../../db/grant/grant-queries.ts'
import { refuseAward } from '../../db/grant/refuse-award.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { id, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { grantTag } from './grant-tag.ts'
import { grantView, headOf, isStaff } from './grant-view.ts'

const refusal = z.object({ reason: text(2000) })
const after = z.object({ after: id.optional() })
const perPage = 50

export const grantRoutes = (routes: Routes): void => {
  routes.get(paths.grants(), 'grant.list', showGrants, { query: after })
  routes.get(paths.grant(':id'), 'grant.read', showGrant)
  routes.get(paths.refusal(':id'), 'award.refuse', showRefusal)
  routes.post(paths.refusal(':id'), 'award.refuse', refuse, {
    body: refusal,
    form: showRefusal,
    files: { most: 1, mostBytes: 25_000_000 },
  })
}

async function showGrants(request: Asked): Promise<Reply> {
  const from = after.safeParse(request.query).data?.after ?? null
  const rows = await listGrants(request.db, request.visitor, { after: from, most: perPage + 1 })
  const shown = rows.slice(0, perPage)
  const last = rows.length > perPage ? shown.at(-1)!.id : null
  return page('grant/list', {
    grants: shown.map((row) => ({
      id: row.id,
      reference: row.reference,
      title: row.title,
      organisation: row.organisation,
      amount: row.amount_minor === null ? null : { amountMinor: row.amount_minor, currency: row.currency },
      status: grantTag(
        row.status,
        !request.visitor.memberships.some(({ organisationName }) => organisationName === row.organisation),
      ),
    })),
    maySeeSettlements: request.may('settlement.list'),
    pages: { previous: from ? paths.grants() : null, next: last ? `${paths.grants()}?after=${last}` : null },
  })
}

async function showGrant(request: Asked): Promise<Reply> {
  return page('grant/show', await grantView(request))
}

async function showRefusal(request: Asked): Promise<Reply> {
  const grant = await grantById(request.db, request.standing.id)
  return page('grant/refusal', {
    ...headOf(grant, isStaff(request)),
    onBehalf: await request.onBehalf('award.refuse'),
    form: request.form(),
  })
}

async function refuse(request: Asked): Promise<Reply> {
  const { reason } = request.parse(refusal)
  const { id: proposalId } = request.standing
  await request.command((trx) => refuseAward(trx, request.actor(), { proposalId, reason }))
  return seeOther(paths.grant(proposalId), 'grant.notice.refused')
}
