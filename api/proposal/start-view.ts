import { lettersApplicants, openCall } from '../../db/proposal/start-queries.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { isUuid } from '../../domain/shared/ids.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

/** Beginning an application: for which of one's organisations; an officer for one that works by letter. */
export async function startView(request: Asked) {
  const callId = String(request.query.call ?? request.typed.callId ?? '')
  const call = isUuid(callId) ? await openCall(request.db, callId) : undefined
  if (!call) throw notFound('call')
  const own = request.visitor.memberships.map(({ organisationId, organisationName }) => ({
    value: organisationId,
    label: organisationName,
  }))
  const isOnBehalf = own.length === 0 && request.may('proposal.start')
  return {
    call: { id: call.id, title: call.title, href: paths.call(call.id) },
    deadlineAt: call.deadline_at,
    zone: call.zone,
    organisations: isOnBehalf ? await lettersApplicants(request.db) : own,
    isOnBehalf,
    registerHref: paths.register(),
    form: request.form({ organisationId: own[0]?.value ?? '' }),
  }
}
