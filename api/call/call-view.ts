import { ownProposalsInCall } from '../../db/call/call-proposal-queries.ts'
import { type CallRow, countByStatus, readCall } from '../../db/call/call-queries.ts'
import { offerOf } from '../../db/call/open-calls.ts'
import { listAnswers } from '../../db/call/question-queries.ts'
import { type CallStage, callStages } from '../../db/call/stage-rows.ts'
import { noMoreTime } from '../../domain/call/calendar.ts'
import { callStatus } from '../../domain/call/call-status.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './call-head.ts'
import { envelopeMeter } from './envelope-view.ts'
import { nextOnCall } from './next-on-call.ts'
import { scoringOf } from './scoring-view.ts'
import { timelineView } from './timeline-view.ts'

/** The page of a call: for everybody what it offers, asks and when; for officers also how it goes. */
export async function callView(request: Asked) {
  const call = await readCall(request.db, request.standing.id)
  const stages = await callStages(request.db, call.id)
  const isStaff = request.may('call.read-proposals')
  const now = await request.now()
  return {
    ...headOf(call, isStaff),
    ...offerOf(call.rule_set),
    programme: call.rule_set.programme,
    priorities: call.rule_set.priorities.map((priority) => priority.text),
    kinds: call.rule_set.applicantKinds.map((kind) => ({ key: `call.applicantKind.${kind}` })),
    oneEach: call.rule_set.oneProposalPerApplicant,
    isDraft: hasVerb(callStatus, call.status, 'discard'),
    stages: call.rule_set.stages.map((rules, index) => stageView(call, rules, stages[index], index + 1)),
    closing: closingOf(call, stages),
    next: await nextOnCall(request, call, stages),
    start: await startOf(request, call, stages, now),
    answers: await listAnswers(request.db, call.id),
    officers: isStaff ? await officersPart(request, call, stages) : null,
  }
}

type StageRules = CallRow['rule_set']['stages'][number]

function stageView(call: CallRow, rules: StageRules, dates: CallStage | undefined, number: number) {
  return {
    number,
    name: rules.name,
    isNow: call.published_at !== null && call.stage === number,
    formHref: paths.callForm(call.id, number),
    documents: rules.documents.map(({ label, mandatory }) => ({ label, mandatory })),
    scoring: scoringOf(rules),
    dates: dates ? datesOf(call, dates) : plannedDate(rules),
  }
}

const datesOf = ({ zone }: CallRow, dates: CallStage) => [
  ...(dates.stage === 1 ? [{ label: { key: 'call.date.opens' }, value: { deadline: dates.opens_at, zone } }] : []),
  ...(dates.questions_until
    ? [{ label: { key: 'call.date.questions' }, value: { deadline: dates.questions_until, zone } }]
    : []),
  ...(dates.answers_until
    ? [{ label: { key: 'call.date.answers' }, value: { deadline: dates.answers_until, zone } }]
    : []),
  { label: { key: 'call.date.closes' }, value: { deadline: dates.deadline_at, zone } },
  ...(dates.evaluate_by
    ? [{ label: { key: 'call.date.evaluated' }, value: { deadline: dates.evaluate_by, zone } }]
    : []),
]

const closingOf = ({ rule_set, zone }: CallRow, stages: readonly CallStage[]) =>
  stages.map(({ stage, deadline_at }) => ({
    label: rule_set.stages[stage - 1]!.name,
    value: { deadline: deadline_at, zone },
  }))

/** Before publication a deadline may still be counted from it. */
export const plannedDate = ({ deadline }: StageRules) => [
  {
    label: { key: 'call.date.closes' },
    value:
      'on' in deadline
        ? { key: 'call.date.on', values: { on: { date: deadline.on }, at: deadline.at } }
        : { key: 'call.date.after', values: { days: deadline.daysAfterPublication, at: deadline.at } },
  },
]

/** Where an applicant begins: one form per organisation that has no proposal in the call yet. */
async function startOf(request: Asked, call: CallRow, stages: readonly CallStage[], now: Date) {
  const { visitor, db } = request
  const isOpen =
    hasVerb(callStatus, call.status, 'open') &&
    call.stage === 1 &&
    stages[0] !== undefined &&
    now < stages[0].deadline_at
  const back = new URLSearchParams({ back: paths.call(call.id) })
  const ids = visitor.memberships.map((membership) => membership.organisationId)
  const own = ids.length > 0 ? await ownProposalsInCall(db, call.id, ids) : []
  const mayHaveAnother = ({ organisationId }: { organisationId: string }) =>
    !call.rule_set.oneProposalPerApplicant || !own.some((proposal) => proposal.organisation_id === organisationId)
  return {
    isOpen,
    isSignedIn: visitor.person !== null,
    registerHref: `${paths.register()}?${back}`,
    signInHref: `${paths.signIn()}?${back}`,
    own: own.map(({ id, title, reference }) => ({ href: paths.proposal(id), title, reference })),
    organisations: isOpen
      ? visitor.memberships
          .filter(mayHaveAnother)
          .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }))
      : [],
  }
}

async function officersPart(request: Asked, call: CallRow, stages: readonly CallStage[]) {
  const counts = await countByStatus(request.db, request.visitor, call.id)
  const now = await request.now()
  return {
    counts: counts.map(({ stage, status, count }) => ({
      href: `${paths.callProposals(call.id)}?status=${status}`,
      status: { key: `call.proposalStatus.${status}` },
      stage: call.rule_set.stages[stage - 1]!.name,
      count,
    })),
    meter: await envelopeMeter(request, call.id),
    timeline: await timelineView(request, call, stages),
    links: linksFor(
      request,
      call,
      stages.some((one) => !noMoreTime(one, { callStage: call.stage, now })),
    ),
  }
}

function linksFor(request: Asked, call: CallRow, mayMove: boolean) {
  const link = (isShown: boolean, href: string, key: string) =>
    isShown ? [{ href, text: { key: `call.link.${key}` } }] : []
  return [
    ...link(request.may('call.read-proposals'), paths.callProposals(call.id), 'proposals'),
    ...link(request.may('envelope.read') && call.published_at !== null, paths.callEnvelope(call.id), 'envelope'),
    ...link(request.may('question.answer') && call.published_at !== null, paths.questions(call.id), 'questions'),
    ...link(request.may('call.move-deadline') && mayMove, paths.deadline(call.id), 'deadline'),
    ...link(request.may('call.draft') && call.published_at === null, paths.callDraft(call.id), 'draft'),
    ...link(request.may('decision.read') && call.published_at !== null, paths.ranking(call.id, call.stage), 'ranking'),
    ...link(true, paths.callPlan(call.id), 'plan'),
    ...link(request.may('audit.read'), paths.audit(call.id), 'audit'),
  ]
}
