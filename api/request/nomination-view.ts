import { type RosterCandidate, rankRoster } from '../../db/expert/rank-roster.ts'
import { whyMissionsEnded } from '../../db/mission/why-missions-ended.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { freeDaysOf } from '../../db/request/free-days.ts'
import { type RequestView, requestById } from '../../db/request/request-queries.ts'
import { findTaskToAnswer } from '../../db/task/task-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { Reason } from '../../domain/expert/rank-roster.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { bandName, fieldName } from '../expert/expert-words.ts'
import { contentRows } from './content-view.ts'
import { headView } from './head-view.ts'
import { listMissionsFor } from './missions-view.ts'

const mostAtFirst = 12

/** The first of the roster, and whoever was chosen in a form that is shown again. */
const atFirst = (candidates: readonly RosterCandidate[], chosen: unknown) =>
  candidates.filter(({ personId }, place) => place < mostAtFirst || personId === chosen)

/** Who fits a request, in the order of the roster with the reasons; and the terms under which one of them is nominated. */
export async function nominationView(request: Asked) {
  const { db, standing } = request
  const asked = await requestById(db, standing.id)
  const { rules } = await rulesOfRequest(db, asked.id)
  const isOpen = hasVerb(requestStatus, asked.status, 'nominate')
  const candidates = isOpen ? await rankRoster(db, asked.id) : []
  const free = isOpen ? await freeDaysOf(db, asked.id) : 0
  const task = isOpen ? await findTaskToAnswer(db, asked.id, 'nominate') : undefined
  const shown = request.query.all === 'yes' ? candidates : atFirst(candidates, request.typed.expertId)
  return {
    ...headView(asked),
    dueAt: task?.due_at ?? null,
    content: contentRows(rules, asked.content),
    approvedDays: asked.approved_days,
    freeDays: free,
    isOpen,
    mayNominate: isOpen && free > 0 && request.may('request.nominate'),
    mayEnd: hasVerb(requestStatus, asked.status, 'give-up') && request.may('request.end'),
    candidates: shown.map((candidate) => candidateView(candidate, rules)),
    others: candidates.length - shown.length,
    allHref: `${paths.nomination(asked.id)}?all=yes`,
    missions: await missionLines(request),
    modalities: rules.modalities.map((value) => ({ value, label: { key: `request.modality.${value}` } })),
    countries: countryOptions(request.visitor.locale),
    form: request.form(request.refusal ? {} : proposedTerms(asked, free, shown[0])),
  }
}

/** The missions so far; of one that came to nothing, why. */
async function missionLines(request: Asked) {
  const { id } = request.standing
  const ended = await whyMissionsEnded(request.db, id)
  return (await listMissionsFor(request, id)).map(({ id: missionId, view }) => {
    const reason = ended.get(missionId)
    return reason
      ? { ...view, detail: [view.detail, '·', { key: 'request.nomination.ended', values: { reason } }] }
      : view
  })
}

/** What was asked for is what is offered, unless the officer says otherwise. */
const proposedTerms = (asked: RequestView, free: number, first: RosterCandidate | undefined) => ({
  expertId: first?.group === 'ready' ? first.personId : '',
  days: free || '',
  startsOn: asked.content.fromOn ?? '',
  endsOn: asked.content.toOn ?? '',
  modality: asked.content.modality ?? '',
  place: asked.content.place,
  country: asked.country,
})

const groups = { ready: 'good', busy: 'due', 'turned-down': 'bad' } as const

const candidateView = (candidate: RosterCandidate, rules: FacilityRules) => ({
  value: candidate.personId,
  label: candidate.name,
  href: paths.expert(candidate.personId),
  rank: candidate.rank,
  band: bandName(rules, candidate.band),
  tag: { kind: groups[candidate.group], text: { key: `expert.group.${candidate.group}` } },
  reasons: candidate.reasons.map((reason) => ({ isFor: reason.speaks === 'for', text: reasonSaid(reason, rules) })),
})

/** Codes in a reason become names in the reader's language. */
function reasonSaid({ key, values }: Reason, rules: FacilityRules) {
  const named = Object.entries(values).map(([name, value]) => [name, valueSaid(name, value, rules)])
  return { key: `expert.reason.${key}`, values: Object.fromEntries(named) }
}

function valueSaid(name: string, value: string | number, rules: FacilityRules) {
  if (name === 'field') return fieldName(rules, String(value))
  if (name === 'country') return { country: String(value) }
  if (name === 'languages' || name === 'missing') return { languages: String(value).split(', ').filter(Boolean) }
  if (name === 'mission') return { ref: String(value) }
  return value
}
