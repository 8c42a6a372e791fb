import type { RuleSet } from '../../domain/call/rule-set.ts'
import { isScored } from '../../domain/evaluation/score.ts'
import type { LetterFact, LetterPlace } from '../../domain/message/letters.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { RequestMatter } from './request-matter.ts'

/** What is known when a message is rendered: its content as it was planned, and the case that it is about. */
export type MessageMatter = {
  content: Readonly<Record<string, unknown>>
  caseId: string | null
  caseKind: string | null
  callId: string | null
  title: string
  callTitle: string
  organisation: string | null
  stage: number
  zone: string
  currency: string
  rules: RuleSet | null
  /** What its request and mission say, where it is about one. */
  request: RequestMatter | null
}

type Row = { label: unknown; value: unknown }

/** The rows of a message's summary: those of its facts that have a value. */
export const factRows = (facts: readonly LetterFact[], matter: MessageMatter): Row[] =>
  facts.flatMap((fact) => (fact === 'sections' ? sectionRows(matter) : rowOf(fact, matter)))

function rowOf(fact: Exclude<LetterFact, 'sections'>, matter: MessageMatter): Row[] {
  const value = shown[fact](matter)
  return value === null || value === '' ? [] : [{ label: { key: `mail.fact.${fact}` }, value }]
}

const text = (value: unknown): string | null =>
  value === undefined || value === null || value === '' ? null : String(value)
const at = (value: unknown, zone: string) => (text(value) ? { deadline: text(value), zone } : null)
const amount = (value: unknown, { content, currency }: MessageMatter) =>
  text(value) ? { money: { amountMinor: text(value), currency: text(content.currency) ?? currency } } : null

const dateOf = (on: unknown) => (text(on) ? { date: on } : null)
const daysOf = (count: unknown) => (text(count) ? { key: 'mail.days', values: { count: Number(count) } } : null)
const runsOf = (from: unknown, to: unknown) =>
  text(from) ? { key: 'mail.runs', values: { from: { date: from }, to: { date: to } } } : null

const shown: Record<Exclude<LetterFact, 'sections'>, (matter: MessageMatter) => unknown> = {
  call: ({ callTitle }) => callTitle,
  title: ({ title, callTitle }) => (title === callTitle ? null : title),
  task: ({ content }) => (content.taskKind ? { key: `mail.asked.${content.taskKind}` } : null),
  due: ({ content, zone }) => at(content.dueAt, zone),
  answerBy: ({ content, zone }) => at(content.respondBy, zone),
  amount: (matter) => amount(matter.content.amountMinor ?? matter.request?.amountMinor, matter),
  score: ({ content }) =>
    text(content.score)
      ? {
          key: 'mail.score',
          values: {
            score: Number(content.score),
            maximum: Number(content.maximum),
            threshold: Number(content.threshold),
          },
        }
      : null,
  because: ({ content }) => (content.because ? { key: `mail.because.${content.because}` } : null),
  arrived: ({ content, request, zone }) => at(content.arrivedAt ?? request?.arrivedAt?.toISOString(), zone),
  fingerprint: ({ content }) => text(content.sha256),
  period: ({ content }) => text(content.period),
  spent: (matter) => amount(matter.content.spentMinor, matter),
  accepted: (matter) => amount(matter.content.acceptedMinor, matter),
  payable: (matter) => (matter.content.paymentMinor === '0' ? null : amount(matter.content.paymentMinor, matter)),
  repayable: (matter) => (matter.content.recoveryMinor === '0' ? null : amount(matter.content.recoveryMinor, matter)),
  paidBefore: (matter) => amount(matter.content.paidMinor, matter),
  repayBy: ({ content }) => dateOf(content.dueOn),
  runs: ({ content }) => runsOf(content.startsOn, content.endsOn),
  paidOn: ({ content, request }) => dateOf(content.valueOn ?? request?.valueOn),
  bankReference: ({ content, request }) => text(content.bankReference ?? request?.bankReference),
  deadlineBefore: ({ content, zone }) => at(content.from, zone),
  deadlineNow: ({ content, zone }) => at(content.to ?? content.deadlineAt, zone),
  number: ({ content, request }) => text(content.number ?? request?.number),
  takenAt: ({ content, request, zone }) => at(content.acceptedAt ?? request?.acceptedAt?.toISOString(), zone),
  organisation: ({ organisation }) => organisation,
  role: ({ content }) => (content.role ? { key: `role.${content.role}` } : null),
  institution: ({ organisation, request }) =>
    request
      ? { key: 'mail.institution', values: { name: organisation ?? '', country: { country: request.country } } }
      : null,
  party: ({ content, request }) => request?.parties.find(({ key }) => key === content.subject)?.name ?? null,
  days: ({ content, request }) => daysOf(content.days ?? request?.days),
  mission: ({ content, request }) => runsOf(content.startsOn ?? request?.startsOn, content.endsOn ?? request?.endsOn),
  place: ({ request }) => text(request?.place),
  expert: ({ request }) => text(request?.expert),
  daysWorked: ({ content, request }) => daysOf(content.daysWorked ?? request?.daysWorked),
}

/** The score of each section, under its title in the rules of the stage. */
function sectionRows({ content, rules, stage }: MessageMatter): Row[] {
  const scores = (content.sections ?? {}) as Record<string, number>
  const grid = rules?.stages[Number(content.stage ?? stage) - 1]?.grid
  return (grid?.sections ?? [])
    .filter(({ key }) => scores[key] !== undefined)
    .map((section) => ({
      label: section.title,
      value: {
        key: isScored(section) ? 'mail.sectionScore' : 'mail.sectionCarriedOver',
        values: { score: scores[section.key], maximum: section.maximum },
      },
    }))
}

/** The address that a message's link leads to. */
export function placeOf(place: LetterPlace, { content, caseId, caseKind, callId, request }: MessageMatter): string {
  const call = callId ?? (caseKind === 'call' ? caseId : null)
  if (place === 'evaluations') return paths.evaluations()
  if (place === 'holds') return paths.holds()
  if (place === 'people') return paths.people()
  if (place === 'expertise') return paths.expertProfile()
  if (place === 'task' && content.taskId) return paths.task(String(content.taskId))
  if ((place === 'call' || place === 'questions' || place === 'callProposals') && call) return paths[place](call)
  if (place === 'report' && caseId && content.period) return paths.report(caseId, String(content.period))
  if (request && (place === 'request' || place === 'requestDraft')) return paths[place](request.requestId)
  if (caseId && caseKind === 'mission' && (place === 'mission' || place === 'missionReport' || place === 'fee'))
    return paths[place](caseId)
  if (
    caseId &&
    (place === 'proposal' || place === 'draft' || place === 'grant' || place === 'contract' || place === 'bankAccount')
  )
    return paths[place](caseId)
  return paths.home()
}
