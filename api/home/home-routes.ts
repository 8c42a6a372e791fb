import { findNewestCall } from '../../db/call/newest-call.ts'
import { listOpenCalls } from '../../db/call/open-calls.ts'
import { listOwnProposals } from '../../db/proposal/own-proposals.ts'
import { countWaitingForOthers, listTasksFor } from '../../db/task/task-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'
import { statusTag } from '../case/case-address.ts'
import { page, type Reply } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { partOfDay, sortByTime } from './task-view.ts'

export const homeRoutes = (routes: Routes): void => {
  routes.get(paths.front(), 'call.list', showFront)
  routes.get(paths.home(), 'task.list', showHome)
  routes.get(paths.tasks(), 'task.list', showHome)
}

async function showFront(request: Asked): Promise<Reply> {
  return page('home/front', { calls: await listOpenCalls(request.db) })
}

/** What waits for the reader, in the order in which it falls due, whatever their roles are. */
async function showHome(request: Asked): Promise<Reply> {
  const { db, visitor } = request
  const now = await request.now()
  const tasks = await listTasksFor(db, visitor)
  return page('home/tasks', {
    part: partOfDay(now, visitor.zone),
    name: visitor.person?.name ?? '',
    ...sortByTime(tasks, { now, zone: visitor.zone, actsAs: visitor.person?.id ?? null }),
    calls: await callsForNewcomer(request),
    waiting: await waitingRows(request),
    envelope: await envelopeOfNewestCall(request),
    drafts: await draftsOf(request),
    sections: await ownSections(request),
  })
}

/** Whoever may apply and has not begun yet is led to the open calls. */
async function callsForNewcomer({ db, visitor }: Asked) {
  const isNew = visitor.memberships.length > 0 && (await listOwnProposals(db, visitor)).length === 0
  return isNew ? listOpenCalls(db) : []
}

/** The money of the newest call, for whoever may see it. */
async function envelopeOfNewestCall(request: Asked) {
  const call = request.may('envelope.read') ? await findNewestCall(request.db, request.visitor) : undefined
  const meter = call ? await envelopeMeter(request, call.id) : null
  return meter && call ? { title: call.title, parts: meter.parts, total: meter.total, free: meter.free } : null
}

async function waitingRows({ db, visitor }: Asked) {
  const waiting = await countWaitingForOthers(db, visitor)
  return waiting.map(({ holder, count, overdue }) => ({
    label: { key: `task.holder.${holder}` },
    value: { key: 'task.waiting', values: { count: Number(count), overdue: Number(overdue) } },
    href: null,
  }))
}

/** What the reader's organisations have begun to write and not yet submitted. */
async function draftsOf({ db, visitor }: Asked) {
  const proposals = visitor.memberships.length > 0 ? await listOwnProposals(db, visitor) : []
  const drafts = proposals.filter(({ status }) => hasVerb(proposalStatus, status, 'discard'))
  return drafts.map(({ id, title, organisation }) => ({
    href: paths.draft(id),
    title,
    detail: organisation,
    tag: { kind: 'open', text: { key: 'home.tasks.goOn' } },
  }))
}

async function ownSections({ db, visitor }: Asked) {
  if (visitor.memberships.length === 0) return []
  const proposals = await listOwnProposals(db, visitor)
  const tasks = proposals.map(({ id, reference, title, status, organisation }) => ({
    href: paths.proposal(id),
    title: reference ? [{ ref: reference }, title] : title,
    detail: organisation,
    tag: statusTag('proposal', status, { forApplicant: true }),
  }))
  const organisations = visitor.memberships.map(({ organisationId, organisationName, role }) => ({
    href: paths.organisation(organisationId),
    title: organisationName,
    detail: { key: `organisation.member.${role}` },
    tag: null,
  }))
  return [
    ...(tasks.length > 0 ? [{ title: { key: 'home.tasks.applications' }, tasks }] : []),
    { title: { key: 'home.tasks.organisations' }, tasks: organisations },
  ]
}
