import { happeningsOf, type ProposalHeading } from '../../db/proposal/proposal-queries.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { eventTypes } from '../../domain/events.ts'
import { eventsForApplicant, quietEvents } from '../../domain/proposal/timeline.ts'
import type { Asked } from '../asked.ts'
import { statusFor } from './proposal-tag.ts'
import { readsNotes } from './reads-notes.ts'

/** How a proposal went, newest first below what is now and what is ahead. */
export async function timelineView(request: Asked, row: ProposalHeading, isApplicant: boolean) {
  const seesAll = readsNotes(request)
  const types = seesAll ? eventTypes.filter((type) => !quietEvents.includes(type)) : eventsForApplicant
  const happened = await happeningsOf(request.db, row.id, types)
  const steps = happened.reverse().map((entry) => ({
    state: 'happened',
    at: { instant: entry.at },
    text: { key: `event.${entry.type}` },
    detail: detailOf(entry, seesAll),
  }))
  const now = {
    state: 'now',
    at: { key: 'proposal.timeline.now' },
    text: { key: `proposal.status.${statusFor(row.status, isApplicant)}` },
    detail: row.stageRules.name,
  }
  return [...steps, now, ...(await aheadOf(request, row))]
}

type Entry = Awaited<ReturnType<typeof happeningsOf>>[number]

/** Applicants see who acted for them, not who of the facility did what. */
function detailOf(entry: Entry, seesAll: boolean) {
  if (entry.on_behalf_of)
    return {
      key: 'proposal.timeline.onBehalf',
      values: { by: entry.by ?? '', of: onBehalfLine(entry.on_behalf_of, seesAll ? entry.on_behalf_note : null) },
    }
  return seesAll ? entry.by : null
}

async function aheadOf(request: Asked, row: ProposalHeading) {
  const times = await request.db
    .selectFrom('call_stage')
    .select(['stage', 'deadline_at', 'evaluate_by'])
    .where('call_id', '=', row.call_id!)
    .where('stage', '>=', row.stage)
    .orderBy('stage')
    .execute()
  const now = await request.now()
  if (!inProcedure.includes(row.status)) return []
  return times
    .flatMap(({ stage, deadline_at, evaluate_by }) => [
      { at: deadline_at, key: 'closes', stage },
      ...(evaluate_by ? [{ at: evaluate_by, key: 'evaluated', stage }] : []),
    ])
    .filter(({ at }) => at > now)
    .map(({ at, key, stage }) => ({
      state: 'ahead',
      at: { date: at },
      text: { key: `proposal.timeline.${key}`, values: { stage: stageRules(row.rule_set, stage).name } },
      detail: null,
    }))
}

const inProcedure: readonly string[] = [
  'draft',
  'submitted',
  'screening',
  'evaluation',
  'ranked',
  'eligibility',
  'decided',
  'invited',
]
