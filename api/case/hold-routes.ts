import { z } from 'zod'
import { releaseHold } from '../../db/case/hold.ts'
import { listHolds } from '../../db/case/hold-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'

const release = z.object({ reason: text(2000) })

export const holdRoutes = (routes: Routes): void => {
  routes.get(paths.holds(), 'hold.read', showHolds)
  routes.post(paths.holdRelease(':id'), 'hold.release', releaseCase, { body: release, form: showHolds })
}

async function showHolds(request: Asked): Promise<Reply> {
  const holds = await listHolds(request.db, request.visitor)
  return page('hold/list', { holds, mayRelease: request.may('hold.release'), form: request.form() })
}

async function releaseCase(request: Asked): Promise<Reply> {
  const { reason } = request.parse(release)
  await request.command((trx) => releaseHold(trx, request.actor(), request.standing.id, reason))
  return seeOther(paths.holds(), 'case.notice.hold-released')
}
