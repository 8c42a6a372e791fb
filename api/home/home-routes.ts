import { findNewestCall } from '../../db/call/newest-call.ts'
import { listOpenCalls } from '../../db/call/open-calls.ts'
import { expertProfileOf } from '../../db/expert/expert-queries.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { listOwnProposals } from '../../db/proposal/own-proposals.ts'
import { type ListedRequest, listForMinistry } from '../../db/request/request-queries.ts'
import { countWaitingForOthers, listTasksFor } from '../../db/task/task-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { holds } from '../../domain/identity/visitor.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'
import { statusTag } from '../case/case-address.ts'
import { accountsToVerify } from '../expert/accounts-to-verify.ts'
import { waitingForJudgement } from '../expert/waiting-for-judgement.ts'
import { page, type Reply } from '../reply.ts'
import { requestLine } from '../request/list-view.ts'
import { mayBegin } from '../request/start-view.ts'
import type { Routes } from '../routes.ts'
import { partOfDay, sortByTime } from './task-view.ts'

export const homeRoutes = (routes: Routes): void => {
  routes.get(paths.front(), 'call.list', showFront)
  routes.get(paths.home(), 'task.list', showHome)
  routes.get(paths.tasks(), 'task.list', showHome)
}

async function showFront(request: Asked): Promise<Reply> {
  const [calls, inForce] = [await listOpenCalls(request.db), await rulesInForce(request.db)]
  return page('home/front', { calls, expertise: inForce ? expertiseCard(request, inForce.rules) : null })
}

/** How governments ask for an expert, once the facility has rules for it; whoever is not signed in may turn out to be one. */
const expertiseCard = ({ visitor, may }: Asked, { title, countries, days }: FacilityRules) => ({
  title,
  countries,
  mostDays: days.mostPerRequest,
  href: visitor.person === null || may('request.start') ? paths.newRequest() : null,
})

/** What waits for the reader, in the order in which it falls due, whatever their roles are. */
async function showHome(request: Asked): Promise<Reply> {
  const { db, visitor } = request
  const now = await request.now()
  const tasks = await listTasksFor(db, visitor)
  const requests = await ownRequests(request)
  return page('home/tasks', {
    part: partOfDay(now, visitor.zone),
    name: visitor.person?.name ?? '',
    ...sortByTime(tasks, { now, zone: visitor.zone, actsAs: visitor.person?.id ?? null }),
    ...(await beginnings(request, requests)),
    describesExpertise: await isNewExpert(request),
    toJudge: await waitingForJudgement(request),
    toVerify: await accountsToVerify(request),
    waiting: await waitingRows(request),
    envelope: await envelopeOfNewestCall(request),
    drafts: await draftsOf(request, requests),
    sections: await ownSections(request, requests),
  })
}

/** Whoever has not begun anything is led to where they can: institutions that may ask to a request, others to the open calls. */
async function beginnings(request: Asked, requests: readonly ListedRequest[]) {
  const { db, visitor } = request
  if (visitor.memberships.length === 0) return { calls: [], mayAsk: false }
  const isNew = (await listOwnProposals(db, visitor)).length === 0 && requests.length === 0
  const mayAsk = isNew && (await mayBegin(request)).length > 0
  return { calls: isNew && !mayAsk ? await listOpenCalls(db) : [], mayAsk }
}

const ownRequests = async ({ db, visitor }: Asked) =>
  visitor.memberships.length > 0 ? (await listForMinistry(db, visitor)).rows : []

/** An expert who has not said yet what they can do is led to their profile. */
async function isNewExpert({ db, visitor }: Asked): Promise<boolean> {
  if (!holds(visitor, 'expert')) return false
  return (await rulesInForce(db)) !== undefined && (await expertProfileOf(db, visitor.person!.id)) === undefined
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
async function draftsOf({ db, visitor }: Asked, own: readonly ListedRequest[]) {
  const proposals = visitor.memberships.length > 0 ? await listOwnProposals(db, visitor) : []
  const drafts = proposals.filter(({ status }) => hasVerb(proposalStatus, status, 'discard'))
  const requests = own.filter(({ status }) => hasVerb(requestStatus, status, 'discard'))
  const tag = { kind: 'open', text: { key: 'home.tasks.goOn' } }
  return [
    ...drafts.map(({ id, title, organisation }) => ({ href: paths.draft(id), title, detail: organisation, tag })),
    ...requests.map((row) => ({ ...requestLine(row, paths.requestDraft(row.id)), tag })),
  ]
}

async function ownSections({ db, visitor }: Asked, own: readonly ListedRequest[]) {
  if (visitor.memberships.length === 0) return []
  const proposals = await listOwnProposals(db, visitor)
  const tasks = proposals.map(({ id, reference, title, status, organisation }) => ({
    href: paths.proposal(id),
    title: reference ? [{ ref: reference }, title] : title,
    detail: organisation,
    tag: statusTag('proposal', status, { forApplicant: true }),
  }))
  const requests = own.map((row) => requestLine(row))
  const organisations = visitor.memberships.map(({ organisationId, organisationName, role }) => ({
    href: paths.organisation(organisationId),
    title: organisationName,
    detail: { key: `organisation.member.${role}` },
    tag: null,
  }))
  return [
    ...(requests.length > 0 ? [{ title: { key: 'home.tasks.requests' }, tasks: requests }] : []),
    ...(tasks.length > 0 ? [{ title: { key: 'home.tasks.applications' }, tasks }] : []),
    { title: { key: 'home.tasks.organisations' }, tasks: organisations },
  ]
}
