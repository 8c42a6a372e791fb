import { z } from 'zod'
import { missionsOfRequest } from '../../db/mission/mission-queries.ts'
import { type RequestHead, requestHead } from '../../db/request/request-queries.ts'
import { startRequest } from '../../db/request/start-request.ts'
import { withdrawRequest } from '../../db/request/withdraw-request.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { keepLetterWith } from '../case/keep-letter.ts'
import { id, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { headView } from './head-view.ts'
import { listView } from './list-view.ts'
import { requestView } from './request-view.ts'
import { mayBegin, startView } from './start-view.ts'

const start = z.object({ organisationId: id.optional() })
const withdrawal = z.object({ reason: optionalText(2000) })

export const requestRoutes = (routes: Routes): void => {
  routes.get(paths.requests(), 'request.list', showList)
  routes.get(paths.newRequest(), 'request.start', showStart)
  routes.post(paths.requests(), 'request.start', begin, { body: start, form: showStart })
  routes.get(paths.request(':id'), 'request.read', showRequest)
  routes.get(paths.requestWithdrawal(':id'), 'request.withdraw', showWithdrawal)
  routes.post(paths.requestWithdrawal(':id'), 'request.withdraw', withdraw, { body: withdrawal, form: showWithdrawal })
}

const showList = async (request: Asked): Promise<Reply> => page('request/list', await listView(request))
const showStart = async (request: Asked): Promise<Reply> => page('request/start', await startView(request))
const showRequest = async (request: Asked): Promise<Reply> => page('request/show', await requestView(request))

/** Whoever belongs to one institution only need not name it. */
async function begin(request: Asked): Promise<Reply> {
  const organisationId = request.parse(start).organisationId ?? (await onlyInstitution(request))
  const letter = request.files.find(({ field }) => field === 'onBehalf.letter')
  await letter?.keep()
  const { requestId, isNew } = await request.command(async (trx) => {
    const started = await startRequest(trx, request.actor(), { organisationId })
    if (letter) await keepLetterWith(trx, request.actor(), started.requestId, letter)
    return started
  })
  return isNew
    ? seeOther(paths.requestDraft(requestId), 'request.notice.started')
    : seeOther(paths.requestDraft(requestId))
}

async function onlyInstitution(request: Asked): Promise<string> {
  const [only, ...others] = await mayBegin(request)
  if (!only || others.length > 0) throw invalidInput([{ field: 'organisationId', message: 'problem.required' }])
  return only.value
}

async function showWithdrawal(request: Asked): Promise<Reply> {
  const row = await requestHead(request.db, request.standing.id)
  return page('request/withdrawal', {
    ...headView(row),
    kind: await kindOfWithdrawal(request, row),
    onBehalf: await request.onBehalf('request.withdraw'),
    form: request.form(),
  })
}

/** What has been delivered is reviewed, whoever wants no more of it. */
async function kindOfWithdrawal({ db }: Asked, { id: requestId, status }: RequestHead) {
  if (hasVerb(requestStatus, status, 'discard')) return 'draft'
  const missions = await missionsOfRequest(db, requestId)
  return missions.some((mission) => mission.status === 'closed') ? 'delivered' : 'submitted'
}

async function withdraw(request: Asked): Promise<Reply> {
  const { reason } = request.parse(withdrawal)
  const requestId = request.standing.id
  await request.command((trx) => withdrawRequest(trx, request.actor(), { requestId, reason }))
  return seeOther(paths.request(requestId), 'request.notice.withdrawn')
}
