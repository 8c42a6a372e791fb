import { z } from 'zod'
import { releaseHold } from '../../db/case/hold.ts'
import { listHolds } from '../../db/case/hold-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { caseAddress, statusTag } from './case-address.ts'

const release = z.object({ note: text(2000) })

export const holdRoutes = (routes: Routes): void => {
  routes.get(paths.holds(), 'hold.read', showHolds)
  routes.post(paths.holdRelease(':id'), 'hold.release', releaseCase, { body: release, form: showHolds })
}

async function showHolds(request: Asked): Promise<Reply> {
  const mayRelease = request.may('hold.release')
  const holds = (await listHolds(request.db, request.visitor)).map(
    ({ id, kind, reference, title, status, reason, heldAt }) => ({
      caseId: id,
      href: caseAddress(kind, id),
      reference,
      title,
      since: heldAt,
      status: statusTag(kind, status),
      reason,
      attempt: null,
      mayRelease,
    }),
  )
  return page('hold/list', { holds, form: request.form() })
}

async function releaseCase(request: Asked): Promise<Reply> {
  const { note } = request.parse(release)
  await request.command((trx) => releaseHold(trx, request.actor(), request.standing.id, note))
  return seeOther(paths.holds(), 'hold.notice.released')
}
