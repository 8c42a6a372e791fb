import { nextSteps } from '../../db/case/next-step.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import {
  type RequestView,
  requestById,
  requestInWriting,
  submissionsOfRequest,
} from '../../db/request/request-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { contentRows } from './content-view.ts'
import { headView } from './head-view.ts'
import { linksOf } from './links-view.ts'
import { listMissionsFor } from './missions-view.ts'
import { nextTask, stepsFor } from './next-on-request.ts'
import { consultationRows, reviewRows } from './partners-view.ts'
import { timelineView } from './timeline-view.ts'
import { vacantVoices } from './vacant-voices.ts'

/** A request's page, for whoever may see it: where it stands, what is next and when, what was asked, how it went. */
export async function requestView(request: Asked) {
  const { db, visitor, standing } = request
  const read = request.may('request.write') ? requestInWriting : requestById
  const row = await read(db, standing.id)
  const { rules } = await rulesOfRequest(db, row.id)
  const isOwn = standing.relation === 'own'
  const isStaff = request.may('expert-days.read')
  const missions = await listMissionsFor(request, row.id)
  const caseIds = [row.id, ...missions.map(({ id }) => id)]
  const byCase = await nextSteps(db, caseIds)
  const onlooker = { visitor, country: row.country, isStaff }
  const steps = stepsFor(
    caseIds.flatMap((id) => byCase.get(id) ?? []),
    onlooker,
  )
  return {
    ...headView(row),
    isOwn,
    vacant: isStaff ? await vacantVoices(request, row) : [],
    isOnHold: row.hold_reason !== null && isStaff,
    summary: summaryRows(row, isStaff && request.may('organisation.read')),
    content: contentRows(rules, row.content),
    next: writingCard(request, row) ?? nextTask(steps, onlooker) ?? statusCard(row),
    missions: missions.map(({ view }) => view),
    consultations: await consultationRows(request, row, { isOwn, isStaff }),
    reviews: await reviewRows(request, row.id, isStaff),
    cameOfIt: row.came_of_it,
    receipts: isOwn ? await receiptsOf(request) : [],
    links: linksOf(request, row, { isStaff, isOwn, hasOpenMission: missions.some(({ isOpen }) => isOpen) }),
    timeline: await timelineView(request, {
      caseIds,
      status: { key: `request.status.${row.status}` },
      steps,
      seesAll: request.may('audit.read') && !isOwn,
    }),
  }
}

/** While something can be written, that is what is next for its writers. */
function writingCard(request: Asked, row: RequestView) {
  if (row.status !== 'draft' || request.standing.relation !== 'own') return null
  return {
    title: { key: 'request.next.status.draft' },
    detail: { key: 'request.next.draftDetail' },
    href: paths.requestDraft(row.id),
    action: { key: 'request.next.write' },
  }
}

const statusCard = ({ status, follow_up_at }: RequestView) => ({
  title: { key: `request.next.status.${status}` },
  detail:
    status === 'follow-up' && follow_up_at
      ? { key: 'request.next.from', values: { at: { date: follow_up_at } } }
      : null,
  href: null,
  action: null,
})

function summaryRows(row: RequestView, mayOpen: boolean) {
  const organisation = mayOpen
    ? { text: row.organisation, href: paths.organisation(row.organisation_id) }
    : row.organisation
  return [
    { label: { key: 'request.summary.organisation' }, value: organisation, href: null },
    { label: { key: 'request.summary.country' }, value: { country: row.country }, href: null },
    ...(row.approved_days === null
      ? []
      : [{ label: { key: 'request.summary.approvedDays' }, value: { days: row.approved_days }, href: null }]),
    ...(row.submitted_at
      ? [{ label: { key: 'request.summary.submitted' }, value: { instant: row.submitted_at }, href: null }]
      : []),
  ]
}

const receiptsOf = async ({ db, standing }: Asked) =>
  (await submissionsOfRequest(db, standing.id)).map(({ id, number, arrived_at }) => ({
    href: paths.requestReceipt(standing.id, id),
    title: { key: 'request.show.receipt', values: { number } },
    detail: { instant: arrived_at },
    tag: null,
  }))
