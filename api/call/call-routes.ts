import { z } from 'zod'
import { listCalls, readCall } from '../../db/call/call-queries.ts'
import { discardCall } from '../../db/call/discard-call.ts'
import { moveDeadline } from '../../db/call/move-deadline.ts'
import { publishCall } from '../../db/call/publish-call.ts'
import { callStages } from '../../db/call/stage-rows.ts'
import { noMoreTime, resolveDeadlines } from '../../domain/call/calendar.ts'
import { paths } from '../../domain/shared/paths.ts'
import { instantAt } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { date, text, version, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { headOf } from './call-head.ts'
import { callView } from './call-view.ts'
import { envelopeView } from './envelope-view.ts'
import { listView } from './list-view.ts'
import { planView } from './plan-view.ts'
import { proposalsView } from './proposals-view.ts'

const publication = z.object({ version })
const discard = z.object({ reason: text(2000) })
const time = z.string('problem.required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'problem.time-of-day')
const deadline = z.object({ stage: wholeNumber(1, 9), on: date, at: time, reason: text(2000) })

export const callRoutes = (routes: Routes): void => {
  routes.get(paths.calls(), 'call.list', showCalls)
  routes.get(paths.call(':id'), 'call.read', showCall)
  routes.get(paths.publication(':id'), 'call.publish', showPublication)
  routes.post(paths.publication(':id'), 'call.publish', publish, { body: publication, form: showPublication })
  routes.post(paths.callDiscard(':id'), 'call.discard', putAside, { body: discard, form: showCall })
  routes.get(paths.deadline(':id'), 'call.move-deadline', showDeadline)
  routes.post(paths.deadline(':id'), 'call.move-deadline', extend, { body: deadline, form: showDeadline })
  routes.get(paths.callPlan(':id'), 'call.read-proposals', async (request) =>
    page('call/plan', await planView(request)),
  )
  routes.get(paths.callProposals(':id'), 'call.read-proposals', async (request) =>
    page('call/proposals', await proposalsView(request)),
  )
  routes.get(paths.callEnvelope(':id'), 'envelope.read', async (request) =>
    page('call/envelope', await envelopeView(request)),
  )
}

async function showCalls(request: Asked): Promise<Reply> {
  return page('call/list', listView(request, await listCalls(request.db, request.visitor)))
}

async function showCall(request: Asked): Promise<Reply> {
  return page('call/show', {
    ...(await callView(request)),
    form: request.form(),
    mayDiscard: request.may('call.discard'),
  })
}

async function showPublication(request: Asked): Promise<Reply> {
  const call = await readCall(request.db, request.standing.id)
  const dates = resolveDeadlines(call.rule_set, await request.now())
  const rows = dates.map(({ stage, deadlineAt }) => ({
    label: call.rule_set.stages[stage - 1]!.name,
    value: { deadline: deadlineAt, zone: call.zone },
  }))
  return page('call/publication', {
    ...headOf(call, true),
    version: call.version,
    draftedBy: call.drafted_by,
    rows,
    form: request.form(),
  })
}

async function publish(request: Asked): Promise<Reply> {
  const read = request.parse(publication)
  const callId = request.standing.id
  await request.command((trx) => publishCall(trx, request.actor(), { callId, version: read.version }))
  return seeOther(paths.call(callId), 'call.notice.published')
}

async function putAside(request: Asked): Promise<Reply> {
  const { reason } = request.parse(discard)
  await request.command((trx) => discardCall(trx, request.actor(), { callId: request.standing.id, reason }))
  return seeOther(paths.calls(), 'call.notice.discarded')
}

async function showDeadline(request: Asked): Promise<Reply> {
  const call = await readCall(request.db, request.standing.id)
  const now = await request.now()
  const open = (await callStages(request.db, call.id)).filter((one) => !noMoreTime(one, { callStage: call.stage, now }))
  const options = open.map(({ stage }) => ({ value: String(stage), label: call.rule_set.stages[stage - 1]!.name }))
  const rows = open.map(({ stage, deadline_at }) => ({
    label: call.rule_set.stages[stage - 1]!.name,
    value: { deadline: deadline_at, zone: call.zone },
  }))
  const stored = { stage: options[0]?.value ?? '', at: call.rule_set.stages[call.stage - 1]!.deadline.at }
  return page('call/deadline', { ...headOf(call, true), options, rows, form: request.form(stored) })
}

async function extend(request: Asked): Promise<Reply> {
  const { stage, on, at, reason } = request.parse(deadline)
  const call = await readCall(request.db, request.standing.id)
  const deadlineAt = instantAt(on, at, call.zone)
  await request.command((trx) => moveDeadline(trx, request.actor(), { callId: call.id, stage, deadlineAt, reason }))
  return seeOther(paths.call(call.id), 'call.notice.deadline-moved')
}
